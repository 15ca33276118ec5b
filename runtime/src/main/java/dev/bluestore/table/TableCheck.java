package dev.bluestore.table;

import dev.bluestore.codec.IndexSchema;
import dev.bluestore.error.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Compares a table with what its entities need of it.
 *
 * @param wanted what they need
 * @param table what is there
 * @param timeToLive the attribute that ends items there, where one does
 */
record TableCheck(TableDefinition wanted, TableDescription table, Optional<String> timeToLive) {

  /**
   * Refuses a table that cannot hold the entities.
   *
   * @throws ConfigurationException with every difference
   */
  void check() {
    List<String> differences = new ArrayList<>();
    compare(
        "the keys of the table",
        expectedKeys(wanted.keySchema()),
        foundKeys(table.keySchema()),
        differences);
    wanted.indexes().forEach(index -> compare(index, differences));
    wanted
        .timeToLive()
        .ifPresent(
            name -> compare("the time to live", name, timeToLive.orElse("none"), differences));
    if (!differences.isEmpty()) {
      throw new ConfigurationException(
          "expected the table "
              + table.tableName()
              + " to fit its entities, found differences: "
              + String.join("; ", differences)
              + ". Add what is missing (EncryptedStore.addIndexes adds indexes), or name another"
              + " table (BLUE_TABLE)");
    }
  }

  private void compare(IndexSchema index, List<String> differences) {
    String what = "the index " + index.name();
    Optional<GlobalSecondaryIndexDescription> found = find(table, index.name());
    if (found.isEmpty()) {
      differences.add(what + ": expected one, found none");
      return;
    }
    compare(
        "the keys of " + what,
        expectedKeys(TableDefinition.index(index).keySchema()),
        foundKeys(found.get().keySchema()),
        differences);
    compare(
        "the projection of " + what,
        projection(TableDefinition.index(index).projection()),
        projection(found.get().projection()),
        differences);
  }

  static Optional<GlobalSecondaryIndexDescription> find(TableDescription table, String index) {
    return table.globalSecondaryIndexes().stream()
        .filter(there -> there.indexName().equals(index))
        .findFirst();
  }

  /**
   * Refuses an index that has the name of a wanted one and is another.
   *
   * @throws ConfigurationException with every difference
   */
  void checkIndexesThatAreThere() {
    List<String> differences = new ArrayList<>();
    wanted.indexes().stream()
        .filter(index -> find(table, index.name()).isPresent())
        .forEach(index -> compare(index, differences));
    if (!differences.isEmpty()) {
      throw new ConfigurationException(
          "expected the table "
              + table.tableName()
              + " to lack indexes alone, found others of the same names: "
              + String.join("; ", differences)
              + ". Give the entities' indexes new names, or delete those of the table");
    }
  }

  private static void compare(
      String what, String expected, String found, List<String> differences) {
    if (!expected.equals(found)) {
      differences.add(what + ": expected " + expected + ", found " + found);
    }
  }

  private String expectedKeys(List<KeySchemaElement> keys) {
    return keys(keys, wanted.types());
  }

  private String foundKeys(List<KeySchemaElement> keys) {
    return keys(
        keys,
        table.attributeDefinitions().stream()
            .collect(
                Collectors.toMap(
                    AttributeDefinition::attributeName, AttributeDefinition::attributeType)));
  }

  /** {@code PK S HASH, SK S RANGE}. */
  private static String keys(List<KeySchemaElement> keys, Map<String, ScalarAttributeType> types) {
    return keys.stream()
        .map(
            key ->
                key.attributeName()
                    + " "
                    + types.get(key.attributeName())
                    + " "
                    + key.keyTypeAsString())
        .collect(Collectors.joining(", "));
  }

  private static String projection(Projection projection) {
    return projection.hasNonKeyAttributes() && !projection.nonKeyAttributes().isEmpty()
        ? projection.projectionTypeAsString()
            + " "
            + projection.nonKeyAttributes().stream().sorted().toList()
        : projection.projectionTypeAsString();
  }
}
