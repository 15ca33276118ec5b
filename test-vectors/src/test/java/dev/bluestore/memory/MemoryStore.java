package dev.bluestore.memory;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.DataKeys;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.ItemSealer;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.envelope.SealedItem;
import dev.bluestore.error.ItemKey;
import dev.bluestore.keys.KeyProvider;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A store of one namespace. Every read opens the key record anew, as a process that has just
 * started does; the rows can be had and replaced as they are.
 */
public final class MemoryStore {

  private final String namespace;
  private final KeyProvider provider;
  private final DataKeys dataKeys;
  private final ItemSealer sealer;
  private final Map<ItemKey, Map<String, AttributeValue>> rows = new HashMap<>();

  /** An empty table; contexts are named by the components of a partition. */
  public MemoryStore(
      String namespace,
      KeyProvider provider,
      CryptoProvider crypto,
      Function<List<String>, String> contexts) {
    this.namespace = namespace;
    this.provider = provider;
    this.dataKeys = new DataKeys(provider, crypto, contexts);
    this.sealer = new ItemSealer(crypto);
  }

  /** A partition of the namespace. */
  public PartitionAddress partition(String... components) {
    return PartitionAddress.of(namespace, List.of(components));
  }

  /** Makes a data key and stores its record. */
  public KeyId mint(PartitionAddress partition, Instant createdAt) {
    DataKeys.Minted minted = dataKeys.mint(partition, createdAt);
    minted.key().close();
    put(minted.record().toItem(partition));
    return minted.record().keyId();
  }

  /** Seals an item under a stored key, and stores it. */
  public Map<String, AttributeValue> seal(
      ItemAddress address,
      KeyId keyId,
      Map<String, AttributeValue> plain,
      Set<String> unauthenticated,
      byte[] plaintext) {
    try (ContentKey key = key(keyId, address)) {
      Map<String, AttributeValue> item =
          sealer.seal(address, plain, unauthenticated, plaintext, key);
      put(item);
      return new HashMap<>(item);
    }
  }

  /** Reads the row of an address and opens it, under a schema that exempts these names. */
  public byte[] open(ItemAddress address, Set<String> unauthenticated) {
    return open(address, row(address.key()), unauthenticated);
  }

  /** Opens a row as the one of an address. */
  public byte[] open(
      ItemAddress address, Map<String, AttributeValue> row, Set<String> unauthenticated) {
    SealedItem item = SealedItem.parse(address, row);
    try (ContentKey key = key(item.keyId(), address)) {
      return sealer.open(item, unauthenticated, key);
    }
  }

  /** Opens a stored key, for an item that names it; the caller closes it. */
  public ContentKey key(KeyId keyId, ItemAddress item) {
    return dataKeys.open(
        keyId, item.partition(), key -> Optional.ofNullable(rows.get(key)), item.key());
  }

  /** Stores a row over whatever has its key. */
  public void put(Map<String, AttributeValue> row) {
    put(row.get(ItemAttributes.PK).s(), row.get(ItemAttributes.SK).s(), row);
  }

  /** Stores a row at a key, whatever it says of itself. */
  public void put(String pk, String sk, Map<String, AttributeValue> row) {
    rows.put(new ItemKey(pk, sk), Map.copyOf(row));
  }

  /** Removes a row. */
  public void remove(ItemKey key) {
    rows.remove(key);
  }

  /** A copy of a row, to be changed. */
  public Map<String, AttributeValue> row(ItemKey key) {
    return new HashMap<>(rows.get(key));
  }

  /** The record of a key, as a row to be changed. */
  public Map<String, AttributeValue> record(PartitionAddress partition, KeyId keyId) {
    return row(new ItemKey(partition.pk(), keyId.toString()));
  }

  /** What makes other states of key records. */
  public KeyRecordWriter records(PartitionAddress partition, String context) {
    return new KeyRecordWriter(provider, partition, context);
  }
}
