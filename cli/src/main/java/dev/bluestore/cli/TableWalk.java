package dev.bluestore.cli;

import dev.bluestore.envelope.ChunkKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.ItemKey;
import dev.bluestore.table.Async;
import dev.bluestore.table.RowWalk;
import dev.bluestore.table.SealedTable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Walks over all rows of a table, several segments at once. Each has one page in memory, at most 1
 * MB of the table.
 *
 * @param threads how many segments are read at once
 */
record TableWalk(SealedTable table, int threads, Progress progress) {

  private static final int ROWS_AT_ONCE = 1000;

  /** Whether a row is the record of a data key. */
  static boolean isKeyRecord(Map<String, AttributeValue> row) {
    return ItemAddress.keyOf(row).sortKey().startsWith(KeyId.PREFIX);
  }

  /** Whether a row is in a partition of the store's own records. */
  static boolean isOwn(Map<String, AttributeValue> row) {
    return ItemAddress.keyOf(row).partitionKey().startsWith(PartitionAddress.OWN_PREFIX);
  }

  /** Whether a row is an item, and neither a key record nor a part of another one's content. */
  static boolean isItem(Map<String, AttributeValue> row) {
    return !isKeyRecord(row) && !ChunkKey.isChunk(row);
  }

  /**
   * Hands over every row.
   *
   * @param visitor called by several threads; what it throws ends the walk
   */
  void run(RowWalk.Wanted wanted, Consumer<Map<String, AttributeValue>> visitor) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      CompletionService<Boolean> segments = new ExecutorCompletionService<>(workers);
      for (int segment = 0; segment < threads; segment++) {
        RowWalk.Range range = new RowWalk.Range.Segment(segment, threads);
        segments.submit(() -> walk(range, wanted, visitor), true);
      }
      for (int segment = 0; segment < threads; segment++) {
        segments.take().get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a walk over the table failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the table was read", e);
    } finally {
      workers.shutdownNow();
      progress.end();
    }
  }

  private void walk(
      RowWalk.Range range, RowWalk.Wanted wanted, Consumer<Map<String, AttributeValue>> visitor) {
    Optional<ItemKey> after = Optional.empty();
    do {
      RowWalk.Page page =
          Async.await(table.table().rows().page(range, wanted, after, ROWS_AT_ONCE));
      page.rows().forEach(visitor);
      progress.add(page.read());
      after = page.last();
    } while (after.isPresent() && !Thread.currentThread().isInterrupted());
  }
}
