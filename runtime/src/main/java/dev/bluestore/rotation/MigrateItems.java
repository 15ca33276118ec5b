package dev.bluestore.rotation;

import dev.bluestore.RowAudit;
import dev.bluestore.audit.AuditOperation;
import dev.bluestore.codec.EntityCodec.Encoded;
import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.PlainForm;
import dev.bluestore.envelope.ChunkKey;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.SealedItem;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnsealedException;
import dev.bluestore.table.ItemSize;
import dev.bluestore.table.PlainCondition;
import dev.bluestore.table.Precondition;
import dev.bluestore.table.RowWalk.Wanted;
import dev.bluestore.table.SealedTable;
import dev.bluestore.table.StoredItem;
import dev.bluestore.table.TransactionWrite;
import dev.bluestore.table.TransactionWrite.Action;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Seals every item that has nothing of a sealed one.
 *
 * @param leavesOthers whether rows of no form are passed over, and not refused
 */
record MigrateItems(
    SealedTable store, RowAudit audit, List<PlainForm<?>> forms, boolean leavesOthers)
    implements Step.Walk {

  @Override
  public Wanted wanted() {
    return Wanted.NOT_WHOLE;
  }

  /**
   * A plain item and what it is to be.
   *
   * @param unchanged that it is still as it was read
   */
  record Plain(
      EntitySchema schema,
      ItemAddress address,
      Encoded encoded,
      Precondition unchanged,
      Map<String, AttributeValue> row) {}

  @Override
  public Optional<RowChange> change(Map<String, AttributeValue> row) {
    return find(row).map(this::sealed);
  }

  @Override
  public AuditOperation operation(Map<String, AttributeValue> row) {
    return SealedItem.isUnsealed(row) ? AuditOperation.READ_PLAIN : AuditOperation.OPEN;
  }

  /** The plain item of a row; empty where it is none, or none of those that are wanted. */
  Optional<Plain> find(Map<String, AttributeValue> row) {
    if (ChunkKey.isChunk(row) || SegmentWork.keyOf(row).sortKey().startsWith(KeyId.PREFIX)) {
      return Optional.empty();
    }
    Optional<ItemAddress> address = address(row);
    Optional<PlainForm<?>> form = address.flatMap(this::form);
    if (address.isEmpty() || (form.isEmpty() && leavesOthers)) {
      return Optional.empty();
    }
    if (!SealedItem.isUnsealed(row)) {
      SealedItem.parse(address.get(), row);
      return Optional.empty();
    }
    PlainForm<?> found =
        form.orElseThrow(
            () ->
                new UnsealedException(
                    "expected plain items of the entities that are migrated, found one of type "
                        + address.get().entityType()
                        + "; migrate its entity as well, leave others alone, or remove it",
                    address.get().key()));
    return Optional.of(read(found, address.get(), row));
  }

  private Optional<ItemAddress> address(Map<String, AttributeValue> row) {
    try {
      return Optional.of(ItemAddress.ofRow(store.namespace(), row));
    } catch (TamperedException e) {
      if (leavesOthers) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Optional<PlainForm<?>> form(ItemAddress address) {
    return forms.stream().filter(form -> form.schema().owns(keyOf(address))).findFirst();
  }

  private static EntityKey keyOf(ItemAddress address) {
    return new EntityKey(address.partition().components(), address.sort());
  }

  private <T> Plain read(PlainForm<T> form, ItemAddress address, Map<String, AttributeValue> row) {
    PlainForm.Found<T> found = form.read(keyOf(address), row);
    Encoded encoded = form.codec().encode(found.entity());
    store.keyNames().check(form.schema().entityName(), encoded.plain(), address.key());
    return new Plain(
        form.schema(), address, encoded, PlainCondition.unchanged(row, found.absent()), row);
  }

  private RowChange sealed(Plain item) {
    ItemAddress address = item.address();
    ByteBuffer plaintext = item.encoded().plaintext();
    try (ContentKey key = store.keys().toSeal(address.partition())) {
      StoredItem stored =
          StoredItem.of(
              item.schema(),
              store.keyNames(),
              address.key(),
              store
                  .sealer()
                  .seal(
                      address,
                      item.encoded().plain(),
                      item.schema().unauthenticated(),
                      plaintext,
                      key));
      audit.sealed(address, key);
      store
          .table()
          .transport()
          .telemetry()
          .sealed(item.schema().entityName(), plaintext.remaining());
      return new RowChange(
          address.key(),
          address.key(),
          ItemSize.of(item.row()),
          stored.chunks().stream()
              .map(chunk -> put(chunk, Optional.empty(), Reason.OTHER))
              .toList(),
          List.of(put(stored.head(), Optional.of(item.unchanged()), Reason.CONDITION)),
          List.of());
    } finally {
      while (plaintext.hasRemaining()) {
        plaintext.put((byte) 0);
      }
    }
  }

  private static TransactionWrite put(
      Map<String, AttributeValue> item, Optional<Precondition> condition, Reason unmet) {
    return new TransactionWrite(Action.PUT, SegmentWork.keyOf(item), item, condition, unmet);
  }
}
