package dev.bluestore.rotation;

import dev.bluestore.table.RowWalk.Range;
import java.util.List;

/** What a job goes over, in segments that workers share out among themselves. */
sealed interface Scope {

  /** Of a table, where nobody says how many. */
  int USUAL_SEGMENTS = 16;

  /** The whole table. */
  record Table(int segments) implements Scope {

    @Override
    public Range range(int segment) {
      return new Range.Segment(segment, segments);
    }
  }

  /** Some partitions, by the text of their keys; each is a segment. */
  record Partitions(List<String> pks) implements Scope {

    /** Takes a copy. */
    public Partitions {
      pks = List.copyOf(pks);
    }

    @Override
    public int segments() {
      return pks.size();
    }

    @Override
    public Range range(int segment) {
      return new Range.Partition(pks.get(segment));
    }
  }

  /** How many segments there are. */
  int segments();

  /** The rows of a segment. */
  Range range(int segment);
}
