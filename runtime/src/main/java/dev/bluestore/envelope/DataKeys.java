package dev.bluestore.envelope;

import dev.bluestore.cbor.CborWriter;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.error.DrainedException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.KeyMissingException;
import dev.bluestore.error.ShreddedException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnknownMasterKeyException;
import dev.bluestore.keys.DekBinding;
import dev.bluestore.keys.DekHandle;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.keys.GeneratedDek;
import dev.bluestore.keys.KekHandle;
import dev.bluestore.keys.KeyContext;
import dev.bluestore.keys.KeyProvider;
import dev.bluestore.keys.UmkHandle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes data keys and opens their records, with every check that the format asks for, in its order:
 * master key, context, wrap, commitment, state. Thread-safe.
 */
public final class DataKeys {

  private static final int COMMITMENT_BYTES = 24;

  private final KeyProvider provider;
  private final CryptoProvider crypto;
  private final Function<List<String>, String> contexts;

  /**
   * Over the keys of a provider.
   *
   * @param contexts names, for the components of a partition, the context whose key it uses
   */
  public DataKeys(
      KeyProvider provider, CryptoProvider crypto, Function<List<String>, String> contexts) {
    this.provider = provider;
    this.crypto = crypto;
    this.contexts = contexts;
  }

  /** A new data key with its record. */
  public record Minted(ContentKey key, DekRecord.Live record) {}

  /** Makes a data key for a partition, active, under the current master key. */
  public Minted mint(PartitionAddress partition, Instant createdAt) {
    DekBinding binding = new DekBinding(partition.components(), createdAt, DekPurpose.ACTIVE);
    KeyContext context = context(partition);
    UmkHandle umk = provider.umk(context);
    try (KekHandle kek = provider.deriveKek(umk, context)) {
      GeneratedDek generated = provider.generateDek(kek, binding);
      try (DekHandle dek = generated.dek()) {
        KeyId keyId = KeyId.of(createdAt, commitment(dek, partition, createdAt));
        return new Minted(
            contentKey(dek, partition, keyId, true),
            new DekRecord.Live(
                keyId, DekPurpose.ACTIVE, umk.id(), context.context(), generated.wrapped()));
      }
    }
  }

  /** Whether a writer may seal under a record: active, and wrapped by the current master key. */
  public boolean sealsUnder(DekRecord record, PartitionAddress partition) {
    return record instanceof DekRecord.Live live
        && live.purpose() == DekPurpose.ACTIVE
        && isCurrent(live, partition);
  }

  /** Whether a record is under the current master key of its partition. */
  public boolean isCurrent(DekRecord record, PartitionAddress partition) {
    KeyContext context = context(partition);
    return provider
        .umk(record.umkId(), context)
        .map(UmkHandle::id)
        .equals(Optional.of(provider.umk(context).id()));
  }

  /**
   * Finds and opens the data key that an item names.
   *
   * @param records reads the item of an address, consistently; empty where there is none
   * @param item the item that asks for it, for exceptions
   */
  public ContentKey open(
      KeyId keyId,
      PartitionAddress partition,
      Function<ItemKey, Optional<Map<String, AttributeValue>>> records,
      ItemKey item) {
    ItemKey address = new ItemKey(partition.pk(), keyId.toString());
    DekRecord record =
        records
            .apply(address)
            .map(found -> DekRecord.parse(address.sortKey(), found, item))
            .orElseThrow(
                () ->
                    new KeyMissingException(
                        "the record of the data key "
                            + keyId
                            + " is not in the item's partition; restore it from a backup",
                        item));
    return open(record, partition, item);
  }

  /**
   * Wraps a data key anew, under the current master key.
   *
   * @param becomes what it is for from then on
   * @return the record that takes the place of the one that was read
   */
  public DekRecord.Live rewrap(
      DekRecord.Live record, PartitionAddress partition, DekPurpose becomes) {
    ItemKey address = new ItemKey(partition.pk(), record.keyId().toString());
    KeyContext context = context(partition);
    UmkHandle former = configured(record, context, address);
    if (!record.context().equals(context.context())) {
      throw refused(record, address, "it belongs to another context", null);
    }
    UmkHandle current = provider.umk(context);
    DekBinding was =
        new DekBinding(partition.components(), record.keyId().createdAt(), record.purpose());
    try (KekHandle from = provider.deriveKek(former, context);
        KekHandle to = provider.deriveKek(current, context)) {
      return new DekRecord.Live(
          record.keyId(),
          becomes,
          current.id(),
          record.context(),
          provider.rewrapDek(record.wrapped(), from, was, to, was.with(becomes)));
    }
  }

  /**
   * Opens the record of a data key.
   *
   * @param item the item that asks for it, for exceptions
   */
  public ContentKey open(DekRecord record, PartitionAddress partition, ItemKey item) {
    KeyContext context = context(partition);
    UmkHandle umk = configured(record, context, item);
    if (!record.context().equals(context.context())) {
      throw refused(record, item, "it belongs to another context", null);
    }
    try (KekHandle kek = provider.deriveKek(umk, context)) {
      if (record instanceof DekRecord.Tombstone tombstone) {
        throw shredded(kek, tombstone, partition, item);
      }
      return open(kek, (DekRecord.Live) record, partition, item);
    }
  }

  private ContentKey open(
      KekHandle kek, DekRecord.Live record, PartitionAddress partition, ItemKey item) {
    Instant createdAt = record.keyId().createdAt();
    DekBinding binding = new DekBinding(partition.components(), createdAt, record.purpose());
    try (DekHandle dek = provider.decryptDek(kek, record.wrapped(), binding)) {
      byte[] expected = ascii(commitment(dek, partition, createdAt));
      if (!MessageDigest.isEqual(expected, ascii(record.keyId().commitment()))) {
        throw refused(record, item, "its key is another than the one its id commits to", null);
      }
      if (record.purpose() == DekPurpose.DRAINED) {
        throw new DrainedException(
            "the data key "
                + record.keyId()
                + " was drained after resealing: this item comes from an older state of the table;"
                + " restore its key record from the same backup to open it",
            item);
      }
      boolean active = record.purpose() == DekPurpose.ACTIVE;
      return contentKey(dek, partition, record.keyId(), active);
    } catch (TamperedException e) {
      throw e.address().isPresent() ? e : refused(record, item, "its wrap does not open", e);
    }
  }

  /** Makes tombstones of the records of data keys. */
  public Tombstones tombstones() {
    return new Tombstones(this, provider, crypto);
  }

  /** The master keys. */
  public KeyProvider masterKeys() {
    return provider;
  }

  private RuntimeException shredded(
      KekHandle kek, DekRecord.Tombstone tombstone, PartitionAddress partition, ItemKey item) {
    if (!Tombstones.verifies(provider, crypto, kek, tombstone, partition)) {
      return refused(tombstone, item, "its proof of shredding does not verify", null);
    }
    return new ShreddedException(
        "the data key "
            + tombstone.keyId()
            + " was shredded: its items are unreadable for good, and writing into the partition"
            + " needs a deliberate EncryptedStore.reopen",
        item);
  }

  UmkHandle configured(DekRecord record, KeyContext context, ItemKey item) {
    return provider
        .umk(record.umkId(), context)
        .orElseThrow(
            () ->
                new UnknownMasterKeyException(
                    "the data key "
                        + record.keyId()
                        + " needs the master key "
                        + printable(record.umkId())
                        + ", found "
                        + provider.umk(context).id()
                        + " at "
                        + provider.location()
                        + "; configure the one it needs (BLUE_KEYS_DIR for a local one,"
                        + " BLUE_KMS_FORMER_KEY_ARNS for one in KMS)",
                    record.umkId(),
                    item));
  }

  /** What stands in the table is shown on one line of a log, whoever wrote it. */
  private static String printable(String id) {
    return id.replaceAll("[^\\x21-\\x7e]", "?");
  }

  KeyContext context(PartitionAddress partition) {
    return new KeyContext(
        partition.namespace(),
        partition.isOwn() ? KeyContext.DEFAULT : contexts.apply(partition.components()));
  }

  private ContentKey contentKey(
      DekHandle dek, PartitionAddress partition, KeyId keyId, boolean active) {
    byte[] content = info("bluestore/v1/content", partition, keyId.createdAt());
    byte[] pseudonyms = info("bluestore/v1/audit-subject", partition, keyId.createdAt());
    return new ContentKey(
        keyId,
        active,
        crypto,
        dek.expand(content, DekHandle.BYTES),
        dek.expand(pseudonyms, DekHandle.BYTES));
  }

  private static String commitment(DekHandle dek, PartitionAddress partition, Instant createdAt) {
    byte[] info = info("bluestore/v1/commit", partition, createdAt);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(dek.expand(info, COMMITMENT_BYTES));
  }

  private static byte[] info(String label, PartitionAddress partition, Instant createdAt) {
    CborWriter info = CborWriter.forBinding().openArray(4).text(label).text(partition.namespace());
    info.openArray(partition.components().size());
    partition.components().forEach(info::text);
    return info.close().text(createdAt.toString()).close().toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static TamperedException refused(
      DekRecord record, ItemKey item, String why, @org.jspecify.annotations.Nullable Throwable e) {
    return new TamperedException(
        "the record of the data key "
            + record.keyId()
            + " is not what was written: "
            + why
            + "; check namespace and context, then restore the record from a backup",
        item,
        e);
  }
}
