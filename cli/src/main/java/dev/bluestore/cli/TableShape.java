package dev.bluestore.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluestore.table.LiveTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * What a table is made of, and how much there is in it.
 *
 * @param types of the attributes that are in keys: S, N or B
 * @param capacity empty where it is billed on demand
 * @param stream what its stream shows, where it has one
 * @param items as DynamoDB counts them, about every six hours
 */
record TableShape(
    String name,
    String status,
    List<Key> keys,
    Map<String, String> types,
    List<Index> indexes,
    Optional<Capacity> capacity,
    Optional<String> timeToLive,
    Optional<String> stream,
    boolean pointInTimeRecovery,
    boolean deletionProtection,
    long items,
    long bytes) {

  /**
   * An attribute of a key.
   *
   * @param role HASH or RANGE
   */
  record Key(String attribute, String role) {

    boolean isPartition() {
      return role.equals("HASH");
    }
  }

  /** Reads and writes a second. */
  record Capacity(long reads, long writes) {}

  /**
   * An index.
   *
   * @param local whether it is of the table's own partitions
   * @param projection ALL, KEYS_ONLY or INCLUDE
   */
  record Index(
      String name,
      boolean local,
      List<Key> keys,
      String projection,
      List<String> included,
      Optional<Capacity> capacity) {}

  static TableShape of(LiveTable live) {
    TableDescription table = live.description();
    boolean onDemand =
        table.billingModeSummary() != null
            && table.billingModeSummary().billingMode() == BillingMode.PAY_PER_REQUEST;
    Map<String, String> types = new TreeMap<>();
    table
        .attributeDefinitions()
        .forEach(each -> types.put(each.attributeName(), each.attributeTypeAsString()));
    return new TableShape(
        table.tableName(),
        table.tableStatusAsString(),
        keys(table.keySchema()),
        types,
        indexes(table, onDemand),
        capacity(onDemand, table.provisionedThroughput()),
        live.timeToLive(),
        Optional.ofNullable(table.streamSpecification())
            .filter(stream -> Boolean.TRUE.equals(stream.streamEnabled()))
            .map(stream -> stream.streamViewTypeAsString()),
        live.pointInTimeRecovery(),
        Boolean.TRUE.equals(table.deletionProtectionEnabled()),
        table.itemCount(),
        table.tableSizeBytes());
  }

  private static List<Index> indexes(TableDescription table, boolean onDemand) {
    List<Index> indexes = new ArrayList<>();
    table
        .globalSecondaryIndexes()
        .forEach(
            each ->
                indexes.add(
                    index(
                        each.indexName(),
                        each.keySchema(),
                        each.projection(),
                        capacity(onDemand, each.provisionedThroughput()),
                        false)));
    table
        .localSecondaryIndexes()
        .forEach(
            each ->
                indexes.add(
                    index(
                        each.indexName(),
                        each.keySchema(),
                        each.projection(),
                        Optional.empty(),
                        true)));
    return List.copyOf(indexes);
  }

  private static Index index(
      String name,
      List<KeySchemaElement> keys,
      Projection projection,
      Optional<Capacity> capacity,
      boolean local) {
    return new Index(
        name,
        local,
        keys(keys),
        projection.projectionTypeAsString(),
        projection.nonKeyAttributes().stream().sorted().toList(),
        capacity);
  }

  private static List<Key> keys(List<KeySchemaElement> keys) {
    return keys.stream().map(key -> new Key(key.attributeName(), key.keyTypeAsString())).toList();
  }

  private static Optional<Capacity> capacity(
      boolean onDemand, @Nullable ProvisionedThroughputDescription provisioned) {
    return onDemand || provisioned == null
        ? Optional.empty()
        : Optional.of(
            new Capacity(provisioned.readCapacityUnits(), provisioned.writeCapacityUnits()));
  }

  /** For people. */
  List<String> lines() {
    return Stream.concat(
            Stream.of(
                "table                   " + name + ", " + status,
                "keys                    " + keyText(keys),
                "items                   " + items + " of " + bytes + " bytes, of late",
                "billing                 "
                    + capacity
                        .map(c -> c.reads() + " reads and " + c.writes() + " writes a second")
                        .orElse("on demand"),
                "time to live            " + timeToLive.orElse("none"),
                "stream                  " + stream.orElse("none"),
                "point-in-time recovery  " + onOff(pointInTimeRecovery),
                "deletion protection     " + onOff(deletionProtection)),
            indexes.stream()
                .map(
                    index ->
                        "index                   "
                            + index.name()
                            + (index.local() ? " (local)" : "")
                            + ": "
                            + keyText(index.keys())
                            + "; "
                            + index.projection()
                            + (index.included().isEmpty() ? "" : " " + index.included())))
        .toList();
  }

  private String keyText(List<Key> keys) {
    return keys.stream()
        .map(key -> key.attribute() + " " + types.get(key.attribute()) + " " + key.role())
        .collect(Collectors.joining(", "));
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }

  /** For scripts. */
  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("table", name)
            .put("status", status)
            .put("items", items)
            .put("bytes", bytes)
            .put("billing", capacity.isPresent() ? "provisioned" : "on-demand");
    json.set("keys", json(keys));
    timeToLive.ifPresent(attribute -> json.put("timeToLive", attribute));
    stream.ifPresent(view -> json.put("stream", view));
    json.put("pointInTimeRecovery", pointInTimeRecovery)
        .put("deletionProtection", deletionProtection);
    ArrayNode all = json.putArray("indexes");
    for (Index index : indexes) {
      ObjectNode each =
          all.addObject()
              .put("name", index.name())
              .put("local", index.local())
              .put("projection", index.projection());
      each.set("keys", json(index.keys()));
      each.set("included", Json.texts(index.included()));
    }
    return json;
  }

  private ArrayNode json(List<Key> keys) {
    ArrayNode array = Json.NODES.arrayNode();
    keys.forEach(
        key ->
            array
                .addObject()
                .put("attribute", key.attribute())
                .put("type", types.get(key.attribute()))
                .put("role", key.role()));
    return array;
  }
}
