package dev.bluestore.rotation;

import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.rotation.ShredProgress.Phase;
import dev.bluestore.table.Async;
import dev.bluestore.table.Precondition;
import dev.bluestore.table.RowWalk.Range;
import dev.bluestore.table.RowWalk.Wanted;
import dev.bluestore.table.SealedTable;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes a partition unreadable: every data key of it becomes a tombstone, until a look one lifetime
 * of opened keys later finds no other record. What it has done stands in the table, so that it goes
 * on where it is run again. For one run.
 */
final class Shred {

  static final int ROWS_AT_ONCE = 1_000;
  private static final Duration BEAT = Duration.ofMillis(200);

  private final SealedTable store;
  private final PartitionAddress partition;
  private final ShredOptions options;
  private long destroyed;
  private long removed;

  Shred(SealedTable store, PartitionAddress partition, ShredOptions options) {
    this.store = store;
    this.partition = partition;
    this.options = options;
  }

  ShredCertificate run() {
    recordsToShred(store, partition);
    do {
      overwrite();
      store.keys().forget(partition);
      waitOutCaches();
      store.keys().forget(partition);
    } while (!live(records()).isEmpty());
    List<DekRecord.Tombstone> tombstones = tombstones();
    if (options.deletingItems()) {
      deleteItems(tombstones);
    }
    List<String> chains = destroyed > 0 ? List.of(store.trail().chain()) : List.of();
    return new Certificates(store).issue(partition, tombstones, options, chains);
  }

  private List<DekRecord> records() {
    return store.keys().records(partition);
  }

  /** The records of a partition that holds any. */
  static List<DekRecord> recordsToShred(SealedTable store, PartitionAddress partition) {
    List<DekRecord> records = store.keys().records(partition);
    if (records.isEmpty()) {
      throw new NotFoundException(
          "expected data keys in the partition that is to be shredded, found none; check its name"
              + " and components",
          partition.key());
    }
    return records;
  }

  static Set<String> ids(List<? extends DekRecord> records) {
    return records.stream().map(each -> each.keyId().toString()).collect(Collectors.toSet());
  }

  private void tell(Phase phase, long done, Duration left) {
    options.progress().accept(new ShredProgress(phase, done, left));
  }

  static List<DekRecord.Live> live(List<DekRecord> records) {
    return records.stream()
        .filter(DekRecord.Live.class::isInstance)
        .map(DekRecord.Live.class::cast)
        .toList();
  }

  private List<DekRecord.Tombstone> tombstones() {
    return records().stream()
        .filter(DekRecord.Tombstone.class::isInstance)
        .map(DekRecord.Tombstone.class::cast)
        .sorted(Comparator.comparing(DekRecord::keyId))
        .toList();
  }

  /** A record that has changed since it was listed is listed again. */
  private void overwrite() {
    List<DekRecord.Live> live = live(records());
    while (!live.isEmpty()) {
      for (DekRecord.Live record : live) {
        DekRecord.Tombstone tombstone =
            store.dataKeys().tombstones().of(record, partition, store.clock().instant());
        if (RecordSwap.swap(
            store,
            new ItemKey(partition.pk(), record.keyId().toString()),
            record.toItem(partition),
            tombstone.toItem(partition))) {
          destroyed++;
          tell(Phase.DESTROY, destroyed, Duration.ZERO);
        }
      }
      live = live(records());
    }
  }

  /** By the clock that opened keys grow old by, the grace of readers included. */
  private void waitOutCaches() {
    Duration lifetime =
        options.cachesEnd().orElse(store.policy().lifetime().plus(store.policy().grace()));
    long since = store.lifetimes().getAsLong();
    Duration left = lifetime;
    while (!left.isZero() && !left.isNegative()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException(
            "interrupted while opened keys end; shred the partition again to go on");
      }
      tell(Phase.WAIT, 0, left);
      Async.await(store.table().transport().pause(left.compareTo(BEAT) < 0 ? left : BEAT));
      left = lifetime.minusNanos(store.lifetimes().getAsLong() - since);
    }
  }

  /** What was sealed under a key that is no more; whoever has reopened the partition keeps his. */
  private void deleteItems(List<DekRecord.Tombstone> tombstones) {
    Set<String> shredded = ids(tombstones);
    new RowPages(store, Wanted.EVERYTHING, ROWS_AT_ONCE)
        .each(
            new Range.Partition(partition.pk()),
            page -> page.rows().stream().filter(row -> isOf(row, shredded)).forEach(this::delete));
  }

  static boolean isOf(Map<String, AttributeValue> row, Set<String> shredded) {
    AttributeValue keyId = row.get(ItemAttributes.KEY_ID);
    return !text(row, ItemAttributes.SK).startsWith(KeyId.PREFIX)
        && keyId != null
        && keyId.s() != null
        && shredded.contains(keyId.s());
  }

  private void delete(Map<String, AttributeValue> row) {
    Precondition unchanged =
        Precondition.attributeIs(
            ItemAttributes.KEY_ID, Objects.requireNonNull(row.get(ItemAttributes.KEY_ID)));
    Async.await(
        store
            .table()
            .writes()
            .deleteIf(new ItemKey(partition.pk(), text(row, ItemAttributes.SK)), unchanged));
    removed++;
    tell(Phase.REMOVE, removed, Duration.ZERO);
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return Objects.requireNonNull(row.get(name), name).s();
  }
}
