package dev.bluestore.rotation;

import dev.bluestore.envelope.DekRecord;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.table.ItemSize;
import dev.bluestore.table.RowWalk.Page;
import dev.bluestore.table.RowWalk.Wanted;
import dev.bluestore.table.SealedTable;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Counts what a resealing has to do. For one thread. */
final class ResealEstimate {

  /** Retire, seal anew, find nothing more, drain. */
  private static final int PASSES = 4;

  /** A transaction takes two write units for each KB. */
  private static final int UNITS_PER_KB = 2;

  private static final long KB = 1024;
  private static final int ROWS = 1_000;

  private final SealedTable store;
  private final Scope scope;
  private JobEstimate soFar = new JobEstimate(0, 0, 0, 0, 0);

  ResealEstimate(SealedTable store, Scope scope) {
    this.store = store;
    this.scope = scope;
  }

  JobEstimate make() {
    RowPages pages = new RowPages(store, Wanted.EVERYTHING, ROWS);
    for (int segment = 0; segment < scope.segments(); segment++) {
      pages.each(scope.range(segment), this::add);
    }
    return soFar;
  }

  private void add(Page page) {
    page.rows().forEach(this::add);
    soFar = plus(0, 0, 0, PASSES * page.units(), pageUnits(page));
  }

  /** Each page moves a checkpoint, a record of less than a KB. */
  private static double pageUnits(Page page) {
    double pages = Math.ceil((double) page.read() / JobOptions.MOST_ROWS);
    return pages * UNITS_PER_KB + pages * (PASSES - 1);
  }

  private void add(Map<String, AttributeValue> row) {
    long bytes = ItemSize.of(row);
    double units = UNITS_PER_KB * Math.ceil((double) bytes / KB);
    if (row.containsKey(DekRecord.STATE)) {
      boolean active = DekRecord.state(DekPurpose.ACTIVE).equals(row.get(DekRecord.STATE).s());
      // A new record, and the old one retired and drained.
      soFar = active ? plus(0, 0, 1, 0, 3 * units) : soFar;
    } else if (ResealItems.isItem(row) && !isOfJobs(row)) {
      soFar = plus(1, bytes, 0, 0, units);
    }
  }

  private static boolean isOfJobs(Map<String, AttributeValue> row) {
    return SegmentWork.keyOf(row).partitionKey().startsWith(JobRecords.PARTITION + "#");
  }

  private JobEstimate plus(long items, long bytes, long keys, double reads, double writes) {
    return new JobEstimate(
        soFar.items() + items,
        soFar.bytes() + bytes,
        soFar.keys() + keys,
        soFar.readUnits() + reads,
        soFar.writeUnits() + writes);
  }
}
