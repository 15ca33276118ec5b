package dev.bluestore.table;

import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.ItemKey;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The primary key of an item as attributes, and back. */
final class KeyAttributes {

  private KeyAttributes() {}

  static Map<String, AttributeValue> of(ItemKey key) {
    return Map.of(
        ItemAttributes.PK, AttributeValue.fromS(key.partitionKey()),
        ItemAttributes.SK, AttributeValue.fromS(key.sortKey()));
  }

  /** Of an item, or of its key alone. */
  static ItemKey parse(Map<String, AttributeValue> item) {
    return new ItemKey(text(item, ItemAttributes.PK), text(item, ItemAttributes.SK));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name).s();
  }
}
