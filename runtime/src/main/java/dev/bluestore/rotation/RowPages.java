package dev.bluestore.rotation;

import dev.bluestore.error.ItemKey;
import dev.bluestore.table.Async;
import dev.bluestore.table.RowWalk.Page;
import dev.bluestore.table.RowWalk.Range;
import dev.bluestore.table.RowWalk.Wanted;
import dev.bluestore.table.SealedTable;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All pages of a range, read consistently one behind the other.
 *
 * @param rowsAtOnce how many rows are in memory at the most
 */
record RowPages(SealedTable store, Wanted wanted, int rowsAtOnce) {

  void each(Range range, Consumer<Page> page) {
    Optional<ItemKey> after = Optional.empty();
    do {
      Page next = Async.await(store.table().rows().page(range, wanted, after, rowsAtOnce));
      page.accept(next);
      after = next.last();
    } while (after.isPresent());
  }
}
