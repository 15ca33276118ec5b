package dev.bluestore.envelope;

import dev.bluestore.crypto.ChosenRandom;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.error.ItemKey;
import dev.bluestore.keys.MasterKeys;
import dev.bluestore.vectors.DynamoJson;
import dev.bluestore.vectors.VectorTest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A store as a vector configures it: its keys, and the key records that its table holds. */
final class VectorStore implements AutoCloseable {

  private final VectorTest test;
  private final CryptoProvider crypto;
  private final MasterKeys masterKeys;
  private final DataKeys dataKeys;
  private final String namespace;
  private final Map<ItemKey, Map<String, AttributeValue>> records = new HashMap<>();

  VectorStore(VectorTest test, Path folder) {
    this(test, folder, CryptoProvider.current());
  }

  VectorStore(VectorTest test, Path folder, CryptoProvider crypto) {
    List<byte[]> former = test.texts("formerUmks").stream().map(HexFormat.of()::parseHex).toList();
    this.test = test;
    this.crypto = crypto;
    this.masterKeys = MasterKeys.open(folder, crypto, test.bytes("umk"), former);
    this.dataKeys = new DataKeys(masterKeys, crypto, partition -> test.text("context"));
    this.namespace = test.text("namespace");
    if (test.has("records")) {
      test.node("records").forEach(record -> put(DynamoJson.item(record)));
    }
    if (test.has("record")) {
      put(DynamoJson.item(test.node("record")));
    }
  }

  private void put(Map<String, AttributeValue> row) {
    records.put(ItemAddress.keyOf(row), row);
  }

  MasterKeys masterKeys() {
    return masterKeys;
  }

  DataKeys dataKeys() {
    return dataKeys;
  }

  PartitionAddress partition() {
    return PartitionAddress.of(namespace, test.texts("partition"));
  }

  /** An item at the address that is asked for; at that of the row in a walk through the table. */
  SealedItem parse(Map<String, AttributeValue> item) {
    ItemAddress address =
        test.has("partition") && test.has("sort")
            ? partition().item(test.texts("sort"))
            : ItemAddress.ofRow(namespace, item);
    return SealedItem.parse(address, item);
  }

  /** The key of an id, which an item of this address names. */
  ContentKey key(KeyId keyId, ItemAddress address) {
    return dataKeys.open(
        keyId,
        address.partition(),
        record -> Optional.ofNullable(records.get(record)),
        address.key());
  }

  /** The plaintext of an item. */
  byte[] open(Map<String, AttributeValue> item) {
    SealedItem sealed = parse(item);
    try (ContentKey key = key(sealed.keyId(), sealed.address())) {
      return new ItemSealer(crypto).open(sealed, test.texts("unauthenticated"), key);
    }
  }

  /** Seals as the vector's writer did: the item without its own attributes, under its nonce. */
  Map<String, AttributeValue> seal(Map<String, AttributeValue> item, byte[] plaintext) {
    VectorTest writer = test.part("writer");
    Map<String, AttributeValue> plain = new HashMap<>(item);
    plain.keySet().removeAll(ItemAttributes.OWN);
    ItemAddress address = partition().item(test.texts("sort"));
    KeyId keyId = KeyId.parse(test.part("steps").text("keyId")).orElseThrow();
    CryptoProvider chosen =
        ChosenRandom.provider(writer.bytes("salt"), writer.bytes("contentNonce"));
    try (ContentKey key = key(keyId, address)) {
      return new ItemSealer(chosen)
          .seal(address, plain, writer.texts("unauthenticated"), plaintext, key);
    }
  }

  @Override
  public void close() {
    masterKeys.close();
  }
}
