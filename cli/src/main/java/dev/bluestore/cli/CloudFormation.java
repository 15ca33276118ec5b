package dev.bluestore.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A table as a template of AWS CloudFormation in JSON ({@code AWS::DynamoDB::Table}). */
final class CloudFormation {

  private CloudFormation() {}

  static ObjectNode template(TableShape table) {
    ObjectNode template = Json.object().put("AWSTemplateFormatVersion", "2010-09-09");
    ObjectNode resource =
        template
            .putObject("Resources")
            .putObject("Table")
            .put("Type", "AWS::DynamoDB::Table")
            .put("DeletionPolicy", "Retain")
            .put("UpdateReplacePolicy", "Retain");
    ObjectNode properties = resource.putObject("Properties").put("TableName", table.name());
    properties.put("BillingMode", table.capacity().isPresent() ? "PROVISIONED" : "PAY_PER_REQUEST");
    table.capacity().ifPresent(capacity -> add(properties, capacity));
    ArrayNode attributes = properties.putArray("AttributeDefinitions");
    table
        .types()
        .forEach(
            (name, type) ->
                attributes.addObject().put("AttributeName", name).put("AttributeType", type));
    add(properties, table.keys());
    add(properties, "GlobalSecondaryIndexes", indexes(table, false));
    add(properties, "LocalSecondaryIndexes", indexes(table, true));
    table
        .timeToLive()
        .ifPresent(
            attribute ->
                properties
                    .putObject("TimeToLiveSpecification")
                    .put("AttributeName", attribute)
                    .put("Enabled", true));
    table.stream()
        .ifPresent(view -> properties.putObject("StreamSpecification").put("StreamViewType", view));
    properties
        .putObject("PointInTimeRecoverySpecification")
        .put("PointInTimeRecoveryEnabled", table.pointInTimeRecovery());
    properties.put("DeletionProtectionEnabled", table.deletionProtection());
    return template;
  }

  private static List<TableShape.Index> indexes(TableShape table, boolean local) {
    return table.indexes().stream().filter(index -> index.local() == local).toList();
  }

  private static void add(ObjectNode properties, String name, List<TableShape.Index> indexes) {
    if (indexes.isEmpty()) {
      return;
    }
    ArrayNode array = properties.putArray(name);
    for (TableShape.Index index : indexes) {
      ObjectNode each = array.addObject().put("IndexName", index.name());
      add(each, index.keys());
      ObjectNode projection =
          each.putObject("Projection").put("ProjectionType", index.projection());
      if (!index.included().isEmpty()) {
        projection.set("NonKeyAttributes", Json.texts(index.included()));
      }
      index.capacity().ifPresent(capacity -> add(each, capacity));
    }
  }

  private static void add(ObjectNode properties, List<TableShape.Key> keys) {
    ArrayNode schema = properties.putArray("KeySchema");
    keys.forEach(
        key -> schema.addObject().put("AttributeName", key.attribute()).put("KeyType", key.role()));
  }

  private static void add(ObjectNode properties, TableShape.Capacity capacity) {
    properties
        .putObject("ProvisionedThroughput")
        .put("ReadCapacityUnits", capacity.reads())
        .put("WriteCapacityUnits", capacity.writes());
  }
}
