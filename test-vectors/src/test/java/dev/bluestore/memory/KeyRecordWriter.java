package dev.bluestore.memory;

import dev.bluestore.cbor.CborWriter;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.keys.DekBinding;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.keys.EncryptedDek;
import dev.bluestore.keys.KekHandle;
import dev.bluestore.keys.KeyContext;
import dev.bluestore.keys.KeyProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes records of other states, authentic ones, as the holder of the master key can. */
public final class KeyRecordWriter {

  private final KeyProvider provider;
  private final PartitionAddress partition;
  private final String context;

  KeyRecordWriter(KeyProvider provider, PartitionAddress partition, String context) {
    this.provider = provider;
    this.partition = partition;
    this.context = context;
  }

  /** An active record's key in another state. */
  public Map<String, AttributeValue> inState(
      Map<String, AttributeValue> active, DekPurpose purpose) {
    DekBinding binding = binding(active, DekPurpose.ACTIVE);
    EncryptedDek was = EncryptedDek.ofStored(active.get(DekRecord.WRAPPED).b().asByteArray());
    EncryptedDek becomes =
        withKek(kek -> provider.rewrapDek(was, kek, binding, kek, binding.with(purpose)));
    Map<String, AttributeValue> record = new HashMap<>(active);
    record.put(DekRecord.STATE, AttributeValue.fromS(DekRecord.state(purpose)));
    record.put(DekRecord.WRAPPED, bytes(becomes));
    return record;
  }

  /** A wrap of these bytes, of whatever length, as the key of an active record. */
  public Map<String, AttributeValue> withKey(Map<String, AttributeValue> active, byte[] key) {
    DekBinding binding = binding(active, DekPurpose.ACTIVE);
    Map<String, AttributeValue> record = new HashMap<>(active);
    record.put(DekRecord.WRAPPED, bytes(withKek(kek -> provider.prove(kek, binding, key))));
    return record;
  }

  /** The tombstone of a record. */
  public Map<String, AttributeValue> shredded(
      Map<String, AttributeValue> record, String shreddedAt) {
    byte[] statement =
        CborWriter.forBinding()
            .openArray(2)
            .text(record.get(ItemAttributes.SK).s())
            .text(shreddedAt)
            .close()
            .toByteArray();
    byte[] digest = CryptoProvider.current().sha256(statement);
    DekBinding binding = binding(record, DekPurpose.SHRED);
    Map<String, AttributeValue> tombstone = new HashMap<>(record);
    tombstone.remove(DekRecord.WRAPPED);
    tombstone.put(DekRecord.STATE, AttributeValue.fromS(DekRecord.SHREDDED));
    tombstone.put(DekRecord.SHREDDED_AT, AttributeValue.fromS(shreddedAt));
    tombstone.put(DekRecord.PROOF, bytes(withKek(kek -> provider.prove(kek, binding, digest))));
    return tombstone;
  }

  private <R> R withKek(Function<KekHandle, R> use) {
    KeyContext whose = new KeyContext(partition.namespace(), context);
    try (KekHandle kek = provider.deriveKek(provider.umk(), whose)) {
      return use.apply(kek);
    }
  }

  private DekBinding binding(Map<String, AttributeValue> record, DekPurpose purpose) {
    KeyId keyId = KeyId.parse(record.get(ItemAttributes.SK).s()).orElseThrow();
    return new DekBinding(partition.components(), keyId.createdAt(), purpose);
  }

  private static AttributeValue bytes(EncryptedDek wrapped) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(wrapped.toStored()));
  }
}
