package dev.bluestore.table;

import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.ItemKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Opens the keys whose records pass by in a query of a partition, where items in it need them. */
public final class PassingKeys {

  private final PartitionKeys keys;
  private final PartitionAddress partition;
  private final Map<String, Map<String, AttributeValue>> records = new HashMap<>();
  private final Map<KeyId, ItemKey> needed = new HashMap<>();

  /** Of the rows of a partition. */
  public PassingKeys(
      PartitionKeys keys, PartitionAddress partition, List<Map<String, AttributeValue>> rows) {
    this.keys = keys;
    this.partition = partition;
    for (Map<String, AttributeValue> row : rows) {
      ItemKey address = KeyAttributes.parse(row);
      if (address.sortKey().startsWith(KeyId.PREFIX)) {
        records.put(address.sortKey(), row);
      } else {
        named(row).ifPresent(keyId -> needed.put(keyId, address));
      }
    }
  }

  private static Optional<KeyId> named(Map<String, AttributeValue> row) {
    return Optional.ofNullable(row.get(ItemAttributes.KEY_ID))
        .map(AttributeValue::s)
        .flatMap(KeyId::parse);
  }

  /** Whether a row is the record of a key. */
  public static boolean isRecord(Map<String, AttributeValue> row) {
    return KeyAttributes.parse(row).sortKey().startsWith(KeyId.PREFIX);
  }

  /**
   * Opens them. One that does not open is left to the item that needs it: it fails for the same
   * reason, and with its own address.
   */
  public CompletableFuture<Void> open(Transport transport) {
    return CompletableFuture.allOf(
        needed.entrySet().stream()
            .filter(need -> records.containsKey(need.getKey().toString()))
            .map(need -> open(need.getKey(), need.getValue(), transport))
            .toArray(CompletableFuture[]::new));
  }

  private CompletableFuture<Boolean> open(KeyId keyId, ItemKey item, Transport transport) {
    Map<String, AttributeValue> row = records.getOrDefault(keyId.toString(), Map.of());
    return keys.toOpen(partition, keyId, item, row, transport)
        .handle(
            (key, failure) -> {
              if (failure == null) {
                key.close();
              }
              return failure == null;
            });
  }
}
