package dev.bluestore.rotation;

import dev.bluestore.condition.Expression;
import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.error.TamperedException;
import dev.bluestore.table.Precondition;
import dev.bluestore.table.TransactionWrite;
import dev.bluestore.table.TransactionWrite.Action;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A key record that a walk has come to.
 *
 * @param record as it was read
 */
record KeyRecord(PartitionAddress partition, DekRecord record) {

  /**
   * Of a row; empty where it is no key record, or one of the jobs' own partition, which renews its
   * keys by their age alone.
   *
   * @throws TamperedException where it is malformed
   */
  static Optional<KeyRecord> of(String namespace, Map<String, AttributeValue> row) {
    ItemKey key = SegmentWork.keyOf(row);
    return key.sortKey().startsWith(KeyId.PREFIX)
        ? PartitionAddress.parse(namespace, key.partitionKey())
            .filter(partition -> !partition.components().get(0).equals(JobRecords.PARTITION))
            .map(partition -> new KeyRecord(partition, DekRecord.parse(key.sortKey(), row, key)))
        : Optional.empty();
  }

  ItemKey key() {
    return new ItemKey(partition.pk(), record.keyId().toString());
  }

  /**
   * Takes the place of a record where that is still what was read.
   *
   * @param more attributes that no reader looks at
   */
  static TransactionWrite replacing(
      PartitionAddress partition,
      DekRecord.Live read,
      DekRecord.Live becomes,
      Map<String, AttributeValue> more) {
    Map<String, AttributeValue> set = new HashMap<>(more);
    set.put(DekRecord.STATE, AttributeValue.fromS(DekRecord.state(becomes.purpose())));
    set.put(DekRecord.UMK, AttributeValue.fromS(becomes.umkId()));
    set.put(DekRecord.WRAPPED, wrapped(becomes));
    return new TransactionWrite(
        Action.UPDATE,
        new ItemKey(partition.pk(), read.keyId().toString()),
        set,
        Optional.of(unchanged(read)),
        Reason.CONDITION);
  }

  /** What a record must still be. */
  static Precondition unchanged(DekRecord.Live read) {
    return Precondition.attributeIs(
            DekRecord.STATE, AttributeValue.fromS(DekRecord.state(read.purpose())))
        .and(
            new Expression(
                "#wrapped = :wrapped",
                Map.of("#wrapped", DekRecord.WRAPPED),
                Map.of(":wrapped", wrapped(read))));
  }

  private static AttributeValue wrapped(DekRecord.Live record) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(record.wrapped().toStored()));
  }
}
