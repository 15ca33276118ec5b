package dev.bluestore.envelope;

import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnsupportedFormatException;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.keys.EncryptedDek;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The record of a data key: an item of the partition whose items it seals, with its key id as its
 * sort key. What it says of itself is not believed before its wrap or proof is opened.
 */
public sealed interface DekRecord {

  /** State, text. */
  String STATE = "dek_state";

  /** The id of the master key, text. */
  String UMK = "dek_umk";

  /** The context, text. */
  String CONTEXT = "dek_context";

  /** The wrapped key, bytes. */
  String WRAPPED = "dek_wrapped";

  /** The proof of a tombstone, bytes. */
  String PROOF = "dek_proof";

  /** When the key was shredded, text. */
  String SHREDDED_AT = "dek_shredded_at";

  /** The state of a tombstone. */
  String SHREDDED = "shredded";

  /** The name of the key. */
  KeyId keyId();

  /** The id of the master key that it is wrapped under. */
  String umkId();

  /** The context that it says it belongs to. */
  String context();

  /** The record as an item of its partition. */
  Map<String, AttributeValue> toItem(PartitionAddress partition);

  private static Map<String, AttributeValue> item(
      DekRecord record, PartitionAddress partition, String state) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put(ItemAttributes.PK, AttributeValue.fromS(partition.pk()));
    item.put(ItemAttributes.SK, AttributeValue.fromS(record.keyId().toString()));
    item.put(STATE, AttributeValue.fromS(state));
    item.put(UMK, AttributeValue.fromS(record.umkId()));
    item.put(CONTEXT, AttributeValue.fromS(record.context()));
    return item;
  }

  private static AttributeValue bytes(EncryptedDek encrypted) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(encrypted.toStored()));
  }

  /** A key that can be unwrapped. */
  record Live(KeyId keyId, DekPurpose purpose, String umkId, String context, EncryptedDek wrapped)
      implements DekRecord {

    @Override
    public Map<String, AttributeValue> toItem(PartitionAddress partition) {
      Map<String, AttributeValue> item = item(this, partition, state(purpose));
      item.put(WRAPPED, bytes(wrapped));
      return item;
    }
  }

  /** What is left of a key that was destroyed. */
  record Tombstone(KeyId keyId, String umkId, String context, String shreddedAt, EncryptedDek proof)
      implements DekRecord {

    @Override
    public Map<String, AttributeValue> toItem(PartitionAddress partition) {
      Map<String, AttributeValue> item = item(this, partition, SHREDDED);
      item.put(SHREDDED_AT, AttributeValue.fromS(shreddedAt));
      item.put(PROOF, bytes(proof));
      return item;
    }
  }

  /**
   * Reads a record, checking its form alone.
   *
   * @param sortKey the record's own, which is its key id
   * @param about the item that asks for it, or the record itself, for exceptions
   * @throws TamperedException where it is malformed
   * @throws UnsupportedFormatException where its wrap or proof is of another version
   */
  static DekRecord parse(String sortKey, Map<String, AttributeValue> item, ItemKey about) {
    return new DekRecordParser(sortKey, item, about).parse();
  }

  /** The state that a purpose stands for: {@code active}, {@code retired} or {@code drained}. */
  static String state(DekPurpose purpose) {
    return purpose.label().substring("dek/".length());
  }

  /** The purpose of a state of a live key; empty where there is no such state. */
  static Optional<DekPurpose> purpose(String state) {
    return switch (state) {
      case "active" -> Optional.of(DekPurpose.ACTIVE);
      case "retired" -> Optional.of(DekPurpose.RETIRED);
      case "drained" -> Optional.of(DekPurpose.DRAINED);
      default -> Optional.empty();
    };
  }
}
