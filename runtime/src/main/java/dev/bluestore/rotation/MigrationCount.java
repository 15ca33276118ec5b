package dev.bluestore.rotation;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.TooLargeException;
import dev.bluestore.error.UnreadableEntityException;
import dev.bluestore.table.ItemSize;
import dev.bluestore.table.RowWalk.Page;
import dev.bluestore.table.SealedTable;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Counts what a migration has to do. For one thread. */
final class MigrationCount {

  /** Seal, find nothing more. */
  private static final int PASSES = 2;

  /** A transaction takes two write units for each KB. */
  private static final int UNITS_PER_KB = 2;

  /** What sealing adds to an item: format, section 4. */
  private static final int SEAL_BYTES = 135;

  private static final long KB = 1024;
  private static final int ROWS = 1_000;

  private final SealedTable store;
  private final MigrateItems items;
  private final Scope scope;
  private final Consumer<? super BlueStoreException> refused;
  private long count;
  private long bytes;
  private long refusals;
  private double readUnits;
  private double writeUnits;

  MigrationCount(
      SealedTable store,
      MigrateItems items,
      Scope scope,
      Consumer<? super BlueStoreException> refused) {
    this.store = store;
    this.items = items;
    this.scope = scope;
    this.refused = refused;
  }

  MigrationEstimate make() {
    RowPages pages = new RowPages(store, items.wanted(), ROWS);
    for (int segment = 0; segment < scope.segments(); segment++) {
      pages.each(scope.range(segment), this::add);
    }
    // Each transaction moves a checkpoint, a record of less than a KB.
    double checkpoints = Math.ceil((double) count / JobOptions.MOST_ROWS);
    return new MigrationEstimate(
        count, bytes, refusals, readUnits, writeUnits + checkpoints * UNITS_PER_KB);
  }

  private void add(Page page) {
    readUnits += PASSES * page.units();
    page.rows().forEach(this::add);
  }

  private void add(Map<String, AttributeValue> row) {
    try {
      if (items.find(row).isPresent()) {
        long size = ItemSize.of(row);
        count++;
        bytes += size;
        writeUnits += UNITS_PER_KB * Math.ceil((double) (size + SEAL_BYTES) / KB);
      }
    } catch (OpenException
        | UnreadableEntityException
        | InvalidItemException
        | TooLargeException e) {
      refused.accept(e);
      refusals++;
    }
  }
}
