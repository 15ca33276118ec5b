package dev.bluestore.table;

import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.IndexSchema;
import dev.bluestore.envelope.DekRecord;
import dev.bluestore.error.ConfigurationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * A table as it is made: its own keys, the indexes of its entities and that of its key records, and
 * when items end.
 *
 * @param keys what its own keys are called
 * @param indexes one for each name; the one of key records comes last
 * @param types of the attributes that are in keys, by name
 * @param timeToLive the attribute that says when an item ends, where there is one
 */
public record TableDefinition(
    KeyNames keys,
    List<IndexSchema> indexes,
    Map<String, ScalarAttributeType> types,
    Optional<String> timeToLive) {

  /** The name of the index of key records by the id of their master key. */
  public static final String KEY_INDEX = "bluestore-keys";

  /**
   * The table of these entities.
   *
   * @throws ConfigurationException where they declare an index of one name in two ways, an
   *     attribute with two types, or two attributes for the end of an item
   */
  public static TableDefinition of(KeyNames keys, List<EntitySchema> entities) {
    Map<String, IndexSchema> indexes = new LinkedHashMap<>();
    Map<String, ScalarAttributeType> types = new LinkedHashMap<>();
    types.put(keys.partition(), ScalarAttributeType.S);
    types.put(keys.sort(), ScalarAttributeType.S);
    Optional<String> timeToLive = Optional.empty();
    for (EntitySchema entity : entities) {
      for (IndexSchema index : entity.indexes()) {
        addOnce(indexes, index.name(), index, entity, "the index " + index.name());
        Stream.concat(index.partition().stream(), index.sort().stream())
            .forEach(
                key ->
                    addOnce(
                        types,
                        key.attribute(),
                        key.type(),
                        entity,
                        "the indexed attribute " + key.attribute()));
      }
      timeToLive = timeToLive(timeToLive, entity);
    }
    if (indexes.put(KEY_INDEX, keyIndex(keys)) != null) {
      throw new ConfigurationException(
          "expected the name "
              + KEY_INDEX
              + " to be that of the store's own index, found an entity's index of this name; give"
              + " it another one");
    }
    types.put(DekRecord.UMK, ScalarAttributeType.S);
    return new TableDefinition(keys, List.copyOf(indexes.values()), types, timeToLive);
  }

  /** Only key records have the attribute, so that the index grows with their number alone. */
  private static IndexSchema keyIndex(KeyNames keys) {
    return new IndexSchema(
        KEY_INDEX,
        List.of(new IndexSchema.Key(DekRecord.UMK, ScalarAttributeType.S)),
        List.of(new IndexSchema.Key(keys.sort(), ScalarAttributeType.S)),
        IndexSchema.Projection.KEYS_ONLY,
        List.of());
  }

  private static <V> void addOnce(
      Map<String, V> known, String name, V value, EntitySchema entity, String what) {
    V before = known.putIfAbsent(name, value);
    if (before != null && !before.equals(value)) {
      throw new ConfigurationException(
          "expected one definition of "
              + what
              + " in a table, found another one in "
              + entity.entityName()
              + "; declare it alike, or under another name");
    }
  }

  private static Optional<String> timeToLive(Optional<String> known, EntitySchema entity) {
    if (known.isPresent()
        && entity.timeToLive().isPresent()
        && !known.equals(entity.timeToLive())) {
      throw new ConfigurationException(
          "expected one attribute for the time to live in a table, "
              + known.get()
              + ", found "
              + entity.timeToLive().get()
              + " in "
              + entity.entityName()
              + "; store both under one name");
    }
    return known.or(entity::timeToLive);
  }

  /** Billed on demand. */
  CreateTableRequest request(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .keySchema(keySchema())
        .attributeDefinitions(
            types.entrySet().stream()
                .map(type -> attribute(type.getKey(), type.getValue()))
                .toList())
        .globalSecondaryIndexes(indexes.stream().map(TableDefinition::index).toList())
        .build();
  }

  /** The request that adds one of the indexes to a table that is there. */
  UpdateTableRequest addition(String name, IndexSchema index) {
    GlobalSecondaryIndex made = index(index);
    return UpdateTableRequest.builder()
        .tableName(name)
        .attributeDefinitions(
            made.keySchema().stream()
                .map(KeySchemaElement::attributeName)
                .map(key -> attribute(key, Objects.requireNonNull(types.get(key), key)))
                .toList())
        .globalSecondaryIndexUpdates(
            GlobalSecondaryIndexUpdate.builder()
                .create(
                    CreateGlobalSecondaryIndexAction.builder()
                        .indexName(made.indexName())
                        .keySchema(made.keySchema())
                        .projection(made.projection())
                        .build())
                .build())
        .build();
  }

  /** The keys of the table itself. */
  List<KeySchemaElement> keySchema() {
    return List.of(key(keys.partition(), KeyType.HASH), key(keys.sort(), KeyType.RANGE));
  }

  static GlobalSecondaryIndex index(IndexSchema index) {
    List<KeySchemaElement> keys = new ArrayList<>();
    index.partition().forEach(key -> keys.add(key(key.attribute(), KeyType.HASH)));
    index.sort().forEach(key -> keys.add(key(key.attribute(), KeyType.RANGE)));
    Projection.Builder projection =
        Projection.builder()
            .projectionType(
                switch (index.projection()) {
                  case ALL -> ProjectionType.ALL;
                  case KEYS_ONLY -> ProjectionType.KEYS_ONLY;
                  case INCLUDE -> ProjectionType.INCLUDE;
                });
    if (!index.included().isEmpty()) {
      projection.nonKeyAttributes(index.included());
    }
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(keys)
        .projection(projection.build())
        .build();
  }

  private static KeySchemaElement key(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }
}
