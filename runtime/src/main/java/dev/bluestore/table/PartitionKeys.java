package dev.bluestore.table;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.audit.trail.AuditTrail;
import dev.bluestore.envelope.AddressPseudonym;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.DataKeys;
import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.KeyMissingException;
import dev.bluestore.error.TamperedException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The data keys of partitions: which one a writer seals under, which one a reader needs, and a new
 * one where there is none yet. Keys come from a cache where they can. Thread-safe.
 */
public final class PartitionKeys implements AutoCloseable {

  /** Keys are replaced within the last twentieth of their age, at a time of each process's own. */
  private static final int PARTS_OF_AGE = 20;

  private final AuditTrail trail;
  private final DynamoTable table;
  private final DataKeys dataKeys;
  private final KeyRecords records;
  private final Clock clock;
  private final Duration maxAge;
  private final LongSupplier lifetimes;
  private final ExecutorService refreshing = RefreshThreads.start();
  private final KeyCache<String> sealing;
  private final KeyCache<OpenId> opening;
  private final long seed = ThreadLocalRandom.current().nextLong();

  private record OpenId(String pk, KeyId keyId) {}

  /**
   * Over a table and the keys that open its records.
   *
   * @param lifetimes the clock of opened keys, in nanoseconds
   */
  public PartitionKeys(
      DynamoTable table,
      DataKeys dataKeys,
      Clock clock,
      KeyPolicy policy,
      LongSupplier lifetimes,
      AuditTrail trail) {
    this.trail = trail;
    this.table = table;
    this.dataKeys = dataKeys;
    this.records = new KeyRecords(table, policy.replication());
    this.clock = clock;
    this.maxAge = policy.maxAge();
    this.lifetimes = lifetimes;
    this.sealing = cache(policy, Duration.ZERO, "seal");
    this.opening = cache(policy, policy.grace(), "open");
  }

  private <K> KeyCache<K> cache(KeyPolicy policy, Duration grace, String use) {
    return new KeyCache<>(
        KeyTimes.of(policy.lifetime(), grace, lifetimes),
        policy.mostKeys(),
        refreshing,
        this::extending,
        table.transport().telemetry().keyCache(use));
  }

  /** The key that new items of a partition are sealed under; the caller closes it. */
  public ContentKey toSeal(PartitionAddress partition) {
    return sealing.get(partition.pk(), partition.key(), () -> sealingKey(partition));
  }

  /**
   * The same without waiting. A key that is at hand gives a future that is complete; one that is
   * not is found once, whoever asks for it in the meantime, by blocking requests.
   *
   * @param loading where those requests run
   * @return fails with what the blocking form throws
   */
  public CompletableFuture<ContentKey> toSeal(PartitionAddress partition, Executor loading) {
    return sealing.get(partition.pk(), partition.key(), () -> sealingKey(partition), loading);
  }

  /**
   * The key of an id; the caller closes it.
   *
   * @param item the item that names it, for exceptions
   */
  public ContentKey toOpen(PartitionAddress partition, KeyId keyId, ItemKey item) {
    return opening.get(
        new OpenId(partition.pk(), keyId), item, () -> openingKey(partition, keyId, item));
  }

  /**
   * The same without waiting, as {@link #toSeal(PartitionAddress, Executor)} does.
   *
   * @param item the item that names it, for exceptions
   * @param loading where blocking requests run
   * @return fails with what the blocking form throws
   */
  public CompletableFuture<ContentKey> toOpen(
      PartitionAddress partition, KeyId keyId, ItemKey item, Executor loading) {
    return opening.get(
        new OpenId(partition.pk(), keyId), item, () -> openingKey(partition, keyId, item), loading);
  }

  /**
   * Has a key at hand whose record a query has brought along, so that nothing reads it again.
   *
   * @param item an item that names it, for exceptions
   * @return closed by the caller; fails as {@link #toOpen} does
   */
  CompletableFuture<ContentKey> toOpen(
      PartitionAddress partition,
      KeyId keyId,
      ItemKey item,
      Map<String, AttributeValue> row,
      Transport transport) {
    OpenId id = new OpenId(partition.pk(), keyId);
    Supplier<ContentKey> source =
        () -> dataKeys.open(keyId, partition, address -> Optional.of(row), item);
    return transport.fetch(
        () -> opening.get(id, item, source), loading -> opening.get(id, item, source, loading));
  }

  /**
   * Makes a new data key in a partition that a writer would refuse: one that was shredded, or one
   * whose key records are lost.
   */
  public void reopen(PartitionAddress partition) {
    List<DekRecord> found = records.list(partition).records();
    sealing.forget(partition.pk());
    sealing.get(partition.pk(), partition.key(), () -> mint(partition, greatest(found))).close();
  }

  /** The key records of a partition, as they are now. */
  public List<DekRecord> records(PartitionAddress partition) {
    return records.list(partition).records();
  }

  /** Wipes the opened keys of a partition; those in use are wiped when they are given back. */
  public void forget(PartitionAddress partition) {
    sealing.forget(partition.pk());
    opening.forgetAll(id -> id.pk().equals(partition.pk()));
  }

  private ContentKey openingKey(PartitionAddress partition, KeyId keyId, ItemKey item) {
    return dataKeys.open(keyId, partition, records::find, item);
  }

  /** What a writer seals under, it reads as well. */
  private ContentKey sealingKey(PartitionAddress partition) {
    long since = lifetimes.getAsLong();
    ContentKey key = greatestActive(partition);
    opening.offer(new OpenId(partition.pk(), key.keyId()), key, since);
    return key;
  }

  private ContentKey greatestActive(PartitionAddress partition) {
    KeyRecords.Found found = records.list(partition);
    Optional<DekRecord> usable =
        found.records().stream()
            .filter(record -> dataKeys.sealsUnder(record, partition))
            .max(Comparator.comparing(DekRecord::keyId));
    if (usable.isPresent() && isTooOld(partition, usable.get())) {
      return mint(partition, greatest(found.records()));
    }
    if (usable.isPresent()) {
      return dataKeys.open(usable.get(), partition, recordKey(partition, usable.get()));
    }
    Optional<DekRecord> greatest = greatest(found.records());
    if (greatest.isPresent() && greatest.get() instanceof DekRecord.Tombstone tombstone) {
      // Refuses by its nature: as shredded where the proof verifies, else as tampered.
      return dataKeys.open(tombstone, partition, recordKey(partition, tombstone));
    }
    if (greatest.isEmpty() && found.hasSealedItems()) {
      throw new KeyMissingException(
          "the partition holds sealed items, but no record of a data key; restore the records from"
              + " a backup before anything is written, or give the items up with a deliberate"
              + " EncryptedStore.reopen",
          partition.key());
    }
    return mint(partition, greatest);
  }

  /**
   * Each process has an age of its own for a partition, so that of many which start at once one
   * replaces the key and the others find the new one.
   */
  private boolean isTooOld(PartitionAddress partition, DekRecord record) {
    long part = maxAge.toMillis() / PARTS_OF_AGE;
    long early = new SplittableRandom(seed ^ partition.pk().hashCode()).nextLong(part);
    return Duration.between(record.keyId().createdAt(), clock.instant())
            .compareTo(maxAge.minusMillis(early))
        >= 0;
  }

  private ContentKey mint(PartitionAddress partition, Optional<DekRecord> greatest) {
    DataKeys.Minted minted = dataKeys.mint(partition, KeySuccession.following(greatest, clock));
    boolean audited = false;
    try {
      store(partition, minted);
      trail.keyEvent(AuditOperation.CREATE_KEY, AddressPseudonym.of(partition, "", minted.key()));
      audited = true;
      return minted.key();
    } finally {
      if (!audited) {
        minted.key().close();
      }
    }
  }

  private void extending(ContentKey key) {
    trail.keyEvent(AuditOperation.GRACE, new AuditSubject.Key(key.toString(), ""));
  }

  /** The record is stored before anything is sealed under its key. */
  private void store(PartitionAddress partition, DataKeys.Minted minted) {
    Map<String, AttributeValue> item = minted.record().toItem(partition);
    ItemKey address = recordKey(partition, minted.record());
    Optional<Map<String, AttributeValue>> there =
        Async.await(table.writes().putIf(address, item, Precondition.absent()));
    // A retry after a lost answer finds its own record, which is as good as having written it.
    if (there.isPresent() && !there.get().equals(item)) {
      throw new TamperedException(
          "the record of the data key "
              + minted.record().keyId()
              + ", which was made just now, was there already with another content",
          address);
    }
  }

  private static Optional<DekRecord> greatest(List<DekRecord> records) {
    return records.stream().max(Comparator.comparing(DekRecord::keyId));
  }

  private static ItemKey recordKey(PartitionAddress partition, DekRecord record) {
    return new ItemKey(partition.pk(), record.keyId().toString());
  }

  /** Wipes the cached keys; those in use are wiped when they are given back. */
  @Override
  public void close() {
    refreshing.shutdownNow();
    sealing.close();
    opening.close();
  }
}
