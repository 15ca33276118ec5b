package dev.bluestore.rotation;

import dev.bluestore.error.ItemKey;
import dev.bluestore.table.TransactionWrite;
import java.util.List;

/**
 * What becomes of a row.
 *
 * @param row its key
 * @param reached the key behind which the work goes on when this is done
 * @param bytes the size of what is changed, in bytes
 * @param before new items that it needs, which nobody reads without it; most often none
 * @param writes what is done as one, each where its condition holds
 * @param after items that nobody reads any more when it is done; most often none
 */
record RowChange(
    ItemKey row,
    ItemKey reached,
    long bytes,
    List<TransactionWrite> before,
    List<TransactionWrite> writes,
    List<TransactionWrite> after) {

  /** Takes copies. */
  RowChange {
    before = List.copyOf(before);
    writes = List.copyOf(writes);
    after = List.copyOf(after);
  }

  static RowChange of(ItemKey row, long bytes, TransactionWrite write) {
    return new RowChange(row, row, bytes, List.of(), List.of(write), List.of());
  }

  /** Whether it can be done together with others. */
  boolean isPlain() {
    return before.isEmpty() && after.isEmpty();
  }
}
