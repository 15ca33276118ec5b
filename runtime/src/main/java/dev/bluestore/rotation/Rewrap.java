package dev.bluestore.rotation;

import dev.bluestore.codec.Field;
import dev.bluestore.codec.IndexKey;
import dev.bluestore.codec.ValueCodec;
import dev.bluestore.envelope.DataKeys;
import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.keys.UmkHandle;
import dev.bluestore.table.Async;
import dev.bluestore.table.BatchReads;
import dev.bluestore.table.IndexCondition;
import dev.bluestore.table.ItemSize;
import dev.bluestore.table.RowOptions;
import dev.bluestore.table.SealedTable;
import dev.bluestore.table.TableDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Moves the records of data keys to the current master key. A record that was moved is found under
 * its former master key no more: so it needs no checkpoint, goes on where it is run again, and any
 * number of workers may run it at once, since each write expects what was read.
 */
final class Rewrap {

  private static final Field<String> UMK = Field.of(DekRecord.UMK, ValueCodec.text());
  static final int UNITS = 4;

  private final SealedTable store;
  private final DataKeys dataKeys;
  private final RewrapOptions options;
  private final Pace pace;
  private volatile boolean stopped;
  private final AtomicLong counted = new AtomicLong();
  private final AtomicLong rewrapped = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();

  Rewrap(SealedTable store, RewrapOptions options) {
    this.store = store;
    this.dataKeys = store.dataKeys();
    this.options = options;
    this.pace = new Pace(options.limit(), System::nanoTime);
  }

  RewrapReport run() {
    List<UmkHandle> former = dataKeys.masterKeys().former();
    ExecutorService threads = Executors.newFixedThreadPool(options.threads());
    try {
      former.forEach(umk -> run(umk.id(), threads));
    } finally {
      threads.shutdown();
    }
    return report();
  }

  private RewrapReport report() {
    long found = counted.get() + rewrapped.get() + refused.get();
    return new RewrapReport(found, rewrapped.get(), bytes.get(), refused.get());
  }

  /** Until a pass finds nothing more to do: others may move records, and make them, meanwhile. */
  private void run(String umkId, Executor threads) {
    long refusedBefore = refused.get();
    long before;
    do {
      before = rewrapped.get();
      refused.set(refusedBefore);
      pass(umkId, threads);
    } while (rewrapped.get() > before);
  }

  private void pass(String umkId, Executor threads) {
    IndexKey key = IndexKey.of(TableDefinition.KEY_INDEX).and(UMK, umkId);
    IndexCondition under = new IndexCondition(key, new RowOptions(false, null, null, null));
    try (Stream<Map<String, AttributeValue>> rows = store.table().pages(under).rows()) {
      Iterator<Map<String, AttributeValue>> each = rows.iterator();
      while (each.hasNext()) {
        List<ItemKey> keys = new ArrayList<>();
        while (each.hasNext() && keys.size() < BatchReads.MOST_KEYS) {
          keys.add(key(each.next()));
        }
        rewrap(keys, threads);
        options.progress().accept(report());
      }
    }
  }

  private void rewrap(List<ItemKey> keys, Executor threads) {
    BatchReads.Read read =
        Async.await(store.table().batchReads().get(keys, true, BatchReads.USUAL_LIMIT));
    List<CompletableFuture<Void>> each = new ArrayList<>();
    read.items().forEach((key, row) -> each.add(start(() -> rewrap(key, row), threads)));
    read.left().forEach(key -> each.add(start(() -> rewrap(key), threads)));
    Async.await(CompletableFuture.allOf(each.toArray(CompletableFuture<?>[]::new)));
  }

  /** Where one fails, the others do not go on behind the caller's back. */
  private CompletableFuture<Void> start(Runnable work, Executor threads) {
    return CompletableFuture.runAsync(
        () -> {
          boolean done = stopped;
          try {
            if (!done) {
              work.run();
              done = true;
            }
          } finally {
            stopped = stopped || !done;
          }
        },
        threads);
  }

  private static ItemKey key(Map<String, AttributeValue> row) {
    return new ItemKey(
        Objects.requireNonNull(row.get(ItemAttributes.PK)).s(),
        Objects.requireNonNull(row.get(ItemAttributes.SK)).s());
  }

  /** What a read of many has left over is read by itself, and fails where it cannot be. */
  private void rewrap(ItemKey key) {
    Async.await(store.table().get(key, true)).ifPresent(row -> rewrap(key, row));
  }

  private void rewrap(ItemKey key, Map<String, AttributeValue> row) {
    try {
      PartitionAddress partition =
          PartitionAddress.parse(store.namespace(), key.partitionKey())
              .orElseThrow(
                  () ->
                      new TamperedException(
                          "expected a key record in a partition of this store, found one elsewhere;"
                              + " something else has put it there: remove it",
                          key));
      DekRecord record = DekRecord.parse(key.sortKey(), row, key);
      if (dataKeys.isCurrent(record, partition)) {
        return;
      }
      if (options.dryRun()) {
        counted.incrementAndGet();
        bytes.addAndGet(ItemSize.of(row));
      } else {
        rewrap(key, row, moved(record, partition).toItem(partition));
      }
    } catch (OpenException e) {
      refused.incrementAndGet();
      options.refused().accept(e);
    }
  }

  private DekRecord moved(DekRecord record, PartitionAddress partition) {
    return record instanceof DekRecord.Live live
        ? dataKeys.rewrap(live, partition, live.purpose())
        : dataKeys.tombstones().rewrap((DekRecord.Tombstone) record, partition);
  }

  /** Attributes that no reader looks at stay. */
  private void rewrap(
      ItemKey key, Map<String, AttributeValue> row, Map<String, AttributeValue> moved) {
    Map<String, AttributeValue> becomes = new HashMap<>(row);
    becomes.putAll(moved);
    if (RecordSwap.swap(store, key, row, becomes)) {
      rewrapped.incrementAndGet();
      bytes.addAndGet(ItemSize.of(becomes));
    }
    Async.await(store.table().transport().pause(pace.spent(1, UNITS)));
  }
}
