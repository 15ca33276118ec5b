package dev.bluestore.codec;

import dev.bluestore.cbor.Utf8;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.KeyText;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the store must know of an entity beside its fields.
 *
 * @param entityName the name of the class, for messages
 * @param entityType the first component of its sort keys
 * @param partitionName the first component of its partition keys
 * @param partitionFields the fields behind the partition's name, in order
 * @param sortFields the fields behind the entity type, in order
 */
public record EntitySchema(
    String entityName,
    String entityType,
    String partitionName,
    List<String> partitionFields,
    List<String> sortFields) {

  /** Takes copies. */
  public EntitySchema {
    partitionFields = List.copyOf(partitionFields);
    sortFields = List.copyOf(sortFields);
  }

  /** The schema of an entity whose partition key has one component. */
  public static EntitySchema of(
      String entityName,
      String entityType,
      String partitionName,
      String partitionField,
      String... sortFields) {
    return new EntitySchema(
        entityName, entityType, partitionName, List.of(partitionField), List.of(sortFields));
  }

  /**
   * A key, or with fewer sort components than the entity has the leading part of one.
   *
   * @throws InvalidItemException where the key is longer than DynamoDB allows
   */
  public EntityKey key(String partitionComponent, String... sortComponents) {
    EntityKey key =
        new EntityKey(
            List.of(partitionName, partitionComponent), prepend(entityType, sortComponents));
    checkSize(
        "partition key", key.partition(), partitionFields, PartitionAddress.MAX_PK_BYTES, key);
    checkSize("sort key", key.sort(), sortFields, ItemAddress.MAX_SK_BYTES, key);
    return key;
  }

  private void checkSize(
      String what, List<String> components, List<String> fields, int most, EntityKey key) {
    int bytes = Utf8.encode(KeyText.join(components)).length;
    if (bytes > most) {
      String longest =
          fields.stream()
              .limit(components.size() - 1L)
              .max(
                  Comparator.comparing(field -> components.get(1 + fields.indexOf(field)).length()))
              .orElse(what);
      throw new InvalidItemException(
          entityName
              + "."
              + longest
              + " makes the "
              + what
              + " too long: expected at most "
              + most
              + " bytes in all, found "
              + bytes
              + "; shorten it",
          new ItemKey(KeyText.join(key.partition()), KeyText.join(key.sort())));
    }
  }

  private static List<String> prepend(String first, String[] rest) {
    List<String> all = new ArrayList<>(1 + rest.length);
    all.add(first);
    all.addAll(List.of(rest));
    return all;
  }
}
