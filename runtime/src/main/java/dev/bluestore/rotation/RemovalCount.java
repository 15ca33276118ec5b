package dev.bluestore.rotation;

import dev.bluestore.error.OpenException;
import dev.bluestore.table.RowWalk.Range;
import dev.bluestore.table.SealedTable;
import dev.bluestore.table.TransactionWrite.Action;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Counts what a job has to remove from a table. For one thread. */
final class RemovalCount {

  private static final int ROWS = 1_000;

  private final SealedTable store;
  private final Step.Walk walk;
  private long removed;
  private long bytes;
  private long dated;
  private long refused;

  /**
   * Of a walk that writes nothing by itself.
   *
   * @param walk what would become of each row
   */
  RemovalCount(SealedTable store, Step.Walk walk) {
    this.store = store;
    this.walk = walk;
  }

  RemovalEstimate make() {
    new RowPages(store, walk.wanted(), ROWS)
        .each(new Range.Segment(0, 1), page -> page.rows().forEach(this::add));
    return new RemovalEstimate(removed, bytes, dated, refused);
  }

  private void add(Map<String, AttributeValue> row) {
    try {
      walk.change(row).ifPresent(this::add);
    } catch (OpenException e) {
      refused++;
    }
  }

  private void add(RowChange change) {
    if (change.writes().stream().anyMatch(write -> write.action() == Action.DELETE)) {
      removed++;
      bytes += change.bytes();
    } else {
      dated++;
    }
  }
}
