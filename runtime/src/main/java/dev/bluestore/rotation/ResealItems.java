package dev.bluestore.rotation;

import dev.bluestore.RowAudit;
import dev.bluestore.envelope.ChunkKey;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.SealedItem;
import dev.bluestore.error.DrainedException;
import dev.bluestore.error.KeyMissingException;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.error.ShreddedException;
import dev.bluestore.table.Async;
import dev.bluestore.table.ItemSize;
import dev.bluestore.table.Precondition;
import dev.bluestore.table.RowWalk.Wanted;
import dev.bluestore.table.SealedTable;
import dev.bluestore.table.TransactionWrite;
import dev.bluestore.table.TransactionWrite.Action;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Seals every item anew that is under a key which seals no more. Three attributes change, where the
 * nonce is the one that was read; counters in place, time to live and all others stay.
 */
record ResealItems(SealedTable store, RowAudit audit) implements Step.Walk {

  @Override
  public Wanted wanted() {
    return Wanted.EVERYTHING;
  }

  @Override
  public Optional<RowChange> change(Map<String, AttributeValue> row) {
    if (!isItem(row)) {
      return Optional.empty();
    }
    ItemAddress address = ItemAddress.ofRow(store.namespace(), row);
    if (address.partition().components().get(0).equals(JobRecords.PARTITION)) {
      return Optional.empty();
    }
    try (ContentKey from = opening(address, row)) {
      return from.active() ? Optional.empty() : resealed(address, row, from);
    } catch (DrainedException | ShreddedException | KeyMissingException e) {
      // Nobody reads it any more: no key that this job drains is needed for it.
      return Optional.empty();
    }
  }

  /** Whether a row is sealed, and neither a key record nor a chunk. */
  static boolean isItem(Map<String, AttributeValue> row) {
    return Stream.of(ItemAttributes.CONTENT, ItemAttributes.NONCE, ItemAttributes.KEY_ID)
            .anyMatch(row::containsKey)
        && !ChunkKey.isChunk(row)
        && !SegmentWork.keyOf(row).sortKey().startsWith(KeyId.PREFIX);
  }

  private ContentKey opening(ItemAddress address, Map<String, AttributeValue> row) {
    KeyId keyId =
        Optional.ofNullable(row.get(ItemAttributes.KEY_ID))
            .map(AttributeValue::s)
            .flatMap(KeyId::parse)
            .orElseGet(() -> SealedItem.parse(address, row).keyId());
    return store.keys().toOpen(address.partition(), keyId, address.key());
  }

  private Optional<RowChange> resealed(
      ItemAddress address, Map<String, AttributeValue> row, ContentKey from) {
    if (ChunkKey.isHead(row)) {
      return Async.await(store.table().chunkedReads().latest(address.key(), row))
          .flatMap(
              whole ->
                  Objects.equals(whole.get(ItemAttributes.NONCE), row.get(ItemAttributes.NONCE))
                      ? Optional.of(
                          new ChunkedChange(store.table(), address, row)
                              .make(sealedAnew(address, whole, from)))
                      : Async.await(store.table().get(address.key(), true)).flatMap(this::change));
    }
    return Optional.of(
        RowChange.of(
            address.key(), ItemSize.of(row), update(address, row, sealedAnew(address, row, from))));
  }

  private Map<String, AttributeValue> sealedAnew(
      ItemAddress address, Map<String, AttributeValue> whole, ContentKey from) {
    try (ContentKey to = store.keys().toSeal(address.partition())) {
      Map<String, AttributeValue> anew =
          store.sealer().reseal(SealedItem.parse(address, whole), from, to);
      audit.opened(address, from);
      audit.sealed(address, to);
      return anew;
    }
  }

  static TransactionWrite update(
      ItemAddress address, Map<String, AttributeValue> read, Map<String, AttributeValue> set) {
    return new TransactionWrite(
        Action.UPDATE,
        address.key(),
        set,
        Optional.of(
            Precondition.attributeIs(
                ItemAttributes.NONCE, Objects.requireNonNull(read.get(ItemAttributes.NONCE)))),
        Reason.CONDITION);
  }
}
