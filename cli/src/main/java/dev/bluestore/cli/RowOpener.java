package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.RowAudit;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.SealedItem;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.OpenException;
import dev.bluestore.table.Async;
import dev.bluestore.table.SealedTable;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Opens items without their entities, and has that in the audit log. Thread-safe.
 *
 * @param audit belongs to it
 */
record RowOpener(SealedTable table, RowAudit audit) implements AutoCloseable {

  static RowOpener of(EncryptedStore store) {
    return new RowOpener(store.sealedTable(), RowAudit.of(store));
  }

  /**
   * Opens the item of a row, which may have been changed since the row was read: what does not open
   * is read again.
   *
   * @return empty where it was removed since
   * @throws OpenException where what is there now does not open
   */
  Optional<OpenedItem> open(Map<String, AttributeValue> row) {
    try {
      return openAsRead(row);
    } catch (OpenException e) {
      Optional<Map<String, AttributeValue>> now = find(ItemAddress.keyOf(row));
      if (now.isPresent() && now.get().equals(row)) {
        throw recorded(row, e);
      }
      return now.flatMap(this::openAgain);
    }
  }

  private Optional<OpenedItem> openAgain(Map<String, AttributeValue> row) {
    try {
      return openAsRead(row);
    } catch (OpenException e) {
      throw recorded(row, e);
    }
  }

  private OpenException recorded(Map<String, AttributeValue> row, OpenException refused) {
    String keyId =
        Optional.ofNullable(row.get(ItemAttributes.KEY_ID))
            .map(AttributeValue::s)
            .flatMap(KeyId::parse)
            .map(KeyId::toString)
            .orElse("");
    String entityType = ItemAddress.keyOf(row).sortKey().split("#", 2)[0];
    audit.refused(keyId, entityType, refused);
    return refused;
  }

  private Optional<OpenedItem> openAsRead(Map<String, AttributeValue> row) {
    return parse(row).map(this::open);
  }

  /** The row of a key as it is now. */
  Optional<Map<String, AttributeValue>> find(ItemKey key) {
    return Async.await(table.table().get(key, true));
  }

  /** The item of a row with all of its chunks, sealed; empty where it was removed since. */
  Optional<SealedItem> parse(Map<String, AttributeValue> row) {
    ItemAddress address = ItemAddress.ofRow(table.namespace(), row);
    return Async.await(table.table().chunkedReads().latest(address.key(), row))
        .map(whole -> SealedItem.parse(address, whole));
  }

  private OpenedItem open(SealedItem item) {
    ItemAddress address = item.address();
    try (ContentKey key = table.keys().toOpen(address.partition(), item.keyId(), address.key())) {
      byte[] plaintext = table.sealer().open(item, item.unauthenticated(), key);
      audit.opened(address, key);
      return new OpenedItem(item, plaintext);
    }
  }

  @Override
  public void close() {
    audit.close();
  }
}
