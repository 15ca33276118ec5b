package dev.bluestore.benchmarks.peers;

import java.util.List;

/** The requests that are compared, by one way of making them. */
public interface Requests {

  /** How many items a partition has, which a query reads. */
  int QUERIED = 100;

  /** How many items a batch writes. */
  int BATCH = 25;

  /** Characters of the content of each item. */
  int CONTENT = 1024;

  /** The partition that is read. */
  String PARTITION = "monthly";

  /** The partition that batches write. */
  String BATCHED = "batched";

  /** What it is called in the results. */
  String name();

  /** Stores one item. */
  Object put();

  /** Reads one item, consistently. */
  Object find();

  /** Reads {@link #QUERIED} items. */
  List<?> query();

  /** Stores {@link #BATCH} items. */
  Object batch();

  /** Requests of one item for each request of many: what is short needs more of them to be fast. */
  int SINGLES = 20;

  /** Does each request in each way, in turn. */
  static void inTurn(List<Requests> ways) {
    for (int single = 0; single < SINGLES; single++) {
      for (Requests way : ways) {
        Laps.time("put." + way.name(), way::put);
      }
      for (Requests way : ways) {
        Laps.time("find." + way.name(), way::find);
      }
    }
    for (Requests way : ways) {
      List<?> found = Laps.time("query." + way.name(), way::query);
      if (found.size() != QUERIED) {
        throw new IllegalStateException("expected 100 items, found " + found.size());
      }
    }
    for (Requests way : ways) {
      Laps.time("batch." + way.name(), way::batch);
    }
  }
}
