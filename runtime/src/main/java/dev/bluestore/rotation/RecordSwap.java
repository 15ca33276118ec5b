package dev.bluestore.rotation;

import dev.bluestore.condition.Expression;
import dev.bluestore.envelope.DekRecord;
import dev.bluestore.error.ItemKey;
import dev.bluestore.table.Async;
import dev.bluestore.table.Precondition;
import dev.bluestore.table.SealedTable;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts one key record in the place of another that is still what was read. */
final class RecordSwap {

  private RecordSwap() {}

  /** Whether it did; false where the record has changed meanwhile. */
  static boolean swap(
      SealedTable store,
      ItemKey key,
      Map<String, AttributeValue> read,
      Map<String, AttributeValue> becomes) {
    return Async.await(store.table().writes().putIf(key, becomes, unchanged(read))).isEmpty();
  }

  private static Precondition unchanged(Map<String, AttributeValue> read) {
    String sealed = read.containsKey(DekRecord.WRAPPED) ? DekRecord.WRAPPED : DekRecord.PROOF;
    return Precondition.attributeIs(
            DekRecord.STATE, Objects.requireNonNull(read.get(DekRecord.STATE)))
        .and(
            new Expression(
                "#sealed = :sealed",
                Map.of("#sealed", sealed),
                Map.of(":sealed", Objects.requireNonNull(read.get(sealed)))));
  }
}
