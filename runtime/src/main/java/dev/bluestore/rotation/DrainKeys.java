package dev.bluestore.rotation;

import dev.bluestore.envelope.ChunkKey;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.error.DrainedException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.table.ItemSize;
import dev.bluestore.table.RowWalk.Wanted;
import dev.bluestore.table.SealedTable;
import dev.bluestore.table.TransactionWrite;
import dev.bluestore.table.TransactionWrite.Action;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Drains the retired keys, once no item is under one. Chunks that still are have lost their head in
 * a crash long ago; they are removed, since nobody could read them any more.
 */
record DrainKeys(SealedTable store) implements Step.Walk {

  /** When a key was drained, text, UTC to the second: for the hold alone, no reader looks at it. */
  static final String DRAINED_AT = "dek_drained_at";

  @Override
  public Wanted wanted() {
    return Wanted.BESIDE_ITEMS;
  }

  @Override
  public Optional<RowChange> change(Map<String, AttributeValue> row) {
    return ChunkKey.isChunk(row)
        ? waste(row)
        : KeyRecord.of(store.namespace(), row).flatMap(found -> drained(found, row));
  }

  private Optional<RowChange> drained(KeyRecord found, Map<String, AttributeValue> row) {
    if (!(found.record() instanceof DekRecord.Live live) || live.purpose() != DekPurpose.RETIRED) {
      return Optional.empty();
    }
    DekRecord.Live drained = store.dataKeys().rewrap(live, found.partition(), DekPurpose.DRAINED);
    return Optional.of(
        RowChange.of(
            found.key(),
            ItemSize.of(row),
            KeyRecord.replacing(found.partition(), live, drained, Map.of(DRAINED_AT, now(store)))));
  }

  static AttributeValue now(SealedTable store) {
    return AttributeValue.fromS(store.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private Optional<RowChange> waste(Map<String, AttributeValue> row) {
    ItemKey key = SegmentWork.keyOf(row);
    TransactionWrite removal =
        new TransactionWrite(Action.DELETE, key, row, Optional.empty(), Reason.OTHER);
    return isActive(row)
        ? Optional.empty()
        : Optional.of(RowChange.of(key, ItemSize.of(row), removal));
  }

  /** Chunks of a key that cannot be had otherwise are not this job's to judge. */
  private boolean isActive(Map<String, AttributeValue> row) {
    ItemAddress address = ItemAddress.ofRow(store.namespace(), row);
    Optional<KeyId> keyId =
        Optional.ofNullable(row.get(ItemAttributes.KEY_ID))
            .map(AttributeValue::s)
            .flatMap(KeyId::parse);
    if (keyId.isEmpty()) {
      return true;
    }
    try (ContentKey key = store.keys().toOpen(address.partition(), keyId.get(), address.key())) {
      return key.active();
    } catch (DrainedException e) {
      return false;
    }
  }
}
