package dev.bluestore.envelope;

import dev.bluestore.cbor.CborWriter;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnknownMasterKeyException;
import dev.bluestore.keys.DekBinding;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.keys.EncryptedDek;
import dev.bluestore.keys.KekHandle;
import dev.bluestore.keys.KeyContext;
import dev.bluestore.keys.KeyProvider;
import dev.bluestore.keys.UmkHandle;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Makes tombstones of the records of data keys, and verifies them: what is left of a key that was
 * destroyed, with a proof that a holder of the master key did it. Thread-safe.
 */
public final class Tombstones {

  private final DataKeys dataKeys;
  private final KeyProvider provider;
  private final CryptoProvider crypto;

  Tombstones(DataKeys dataKeys, KeyProvider provider, CryptoProvider crypto) {
    this.dataKeys = dataKeys;
    this.provider = provider;
    this.crypto = crypto;
  }

  /**
   * The tombstone of a key, under the current master key. The key itself is not needed for it, nor
   * the master key that it is wrapped under.
   *
   * @param at when it was shredded; the second counts
   */
  public DekRecord.Tombstone of(DekRecord.Live record, PartitionAddress partition, Instant at) {
    return proven(record.keyId(), partition, at.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /**
   * The same tombstone under the current master key, once its proof has verified.
   *
   * @throws UnknownMasterKeyException where the master key of its proof is not configured
   * @throws TamperedException where its proof does not verify
   */
  public DekRecord.Tombstone rewrap(DekRecord.Tombstone tombstone, PartitionAddress partition) {
    if (!verifies(tombstone, partition)) {
      throw DataKeys.refused(
          tombstone,
          new ItemKey(partition.pk(), tombstone.keyId().toString()),
          "its proof of shredding does not verify",
          null);
    }
    return proven(tombstone.keyId(), partition, tombstone.shreddedAt());
  }

  private DekRecord.Tombstone proven(KeyId keyId, PartitionAddress partition, String shreddedAt) {
    KeyContext context = dataKeys.context(partition);
    UmkHandle current = provider.umk(context);
    try (KekHandle kek = provider.deriveKek(current, context)) {
      EncryptedDek proof =
          provider.prove(kek, binding(keyId, partition), digest(crypto, keyId, shreddedAt));
      return new DekRecord.Tombstone(keyId, current.id(), context.context(), shreddedAt, proof);
    }
  }

  /**
   * Whether a tombstone was made by a holder of its master key, for this partition.
   *
   * @throws UnknownMasterKeyException where that master key is not configured
   */
  public boolean verifies(DekRecord.Tombstone tombstone, PartitionAddress partition) {
    KeyContext context = dataKeys.context(partition);
    ItemKey record = new ItemKey(partition.pk(), tombstone.keyId().toString());
    UmkHandle umk = dataKeys.configured(tombstone, context, record);
    try (KekHandle kek = provider.deriveKek(umk, context)) {
      return tombstone.context().equals(context.context())
          && verifies(provider, crypto, kek, tombstone, partition);
    }
  }

  static boolean verifies(
      KeyProvider provider,
      CryptoProvider crypto,
      KekHandle kek,
      DekRecord.Tombstone tombstone,
      PartitionAddress partition) {
    return provider.verifyProof(
        kek,
        binding(tombstone.keyId(), partition),
        tombstone.proof(),
        digest(crypto, tombstone.keyId(), tombstone.shreddedAt()));
  }

  private static DekBinding binding(KeyId keyId, PartitionAddress partition) {
    return new DekBinding(partition.components(), keyId.createdAt(), DekPurpose.SHRED);
  }

  private static byte[] digest(CryptoProvider crypto, KeyId keyId, String shreddedAt) {
    byte[] statement =
        CborWriter.forBinding()
            .openArray(2)
            .text(keyId.toString())
            .text(shreddedAt)
            .close()
            .toByteArray();
    return crypto.sha256(statement);
  }
}
