package dev.bluestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TableTemplatesTest {

  private static final TableShape SHAPE =
      new TableShape(
          "letters",
          "ACTIVE",
          List.of(new TableShape.Key("PK", "HASH"), new TableShape.Key("SK", "RANGE")),
          new TreeMap<>(Map.of("PK", "S", "SK", "S", "a${b}", "S", "c", "N")),
          List.of(
              new TableShape.Index(
                  "by-c",
                  false,
                  List.of(new TableShape.Key("a${b}", "HASH"), new TableShape.Key("c", "RANGE")),
                  "INCLUDE",
                  List.of("status"),
                  Optional.empty()),
              new TableShape.Index(
                  "wide",
                  false,
                  List.of(
                      new TableShape.Key("PK", "HASH"),
                      new TableShape.Key("SK", "HASH"),
                      new TableShape.Key("c", "RANGE")),
                  "KEYS_ONLY",
                  List.of(),
                  Optional.empty())),
          Optional.empty(),
          Optional.of("ends"),
          Optional.of("NEW_IMAGE"),
          true,
          false,
          3,
          1200);

  @Test
  void cloudFormation_ofATable_hasAllOfIt() {
    JsonNode properties = CloudFormation.template(SHAPE).at("/Resources/Table/Properties");

    assertThat(Json.line(properties))
        .isEqualTo(
            "{\"TableName\":\"letters\",\"BillingMode\":\"PAY_PER_REQUEST\","
                + "\"AttributeDefinitions\":["
                + "{\"AttributeName\":\"PK\",\"AttributeType\":\"S\"},"
                + "{\"AttributeName\":\"SK\",\"AttributeType\":\"S\"},"
                + "{\"AttributeName\":\"a${b}\",\"AttributeType\":\"S\"},"
                + "{\"AttributeName\":\"c\",\"AttributeType\":\"N\"}],"
                + "\"KeySchema\":[{\"AttributeName\":\"PK\",\"KeyType\":\"HASH\"},"
                + "{\"AttributeName\":\"SK\",\"KeyType\":\"RANGE\"}],"
                + "\"GlobalSecondaryIndexes\":[{\"IndexName\":\"by-c\",\"KeySchema\":["
                + "{\"AttributeName\":\"a${b}\",\"KeyType\":\"HASH\"},"
                + "{\"AttributeName\":\"c\",\"KeyType\":\"RANGE\"}],"
                + "\"Projection\":{\"ProjectionType\":\"INCLUDE\",\"NonKeyAttributes\":[\"status\"]}},"
                + "{\"IndexName\":\"wide\",\"KeySchema\":["
                + "{\"AttributeName\":\"PK\",\"KeyType\":\"HASH\"},"
                + "{\"AttributeName\":\"SK\",\"KeyType\":\"HASH\"},"
                + "{\"AttributeName\":\"c\",\"KeyType\":\"RANGE\"}],"
                + "\"Projection\":{\"ProjectionType\":\"KEYS_ONLY\"}}],"
                + "\"TimeToLiveSpecification\":{\"AttributeName\":\"ends\",\"Enabled\":true},"
                + "\"StreamSpecification\":{\"StreamViewType\":\"NEW_IMAGE\"},"
                + "\"PointInTimeRecoverySpecification\":{\"PointInTimeRecoveryEnabled\":true},"
                + "\"DeletionProtectionEnabled\":false}");
  }

  @Test
  void terraform_ofATable_hasAllOfItAndInterpolatesNothing() {
    assertThat(String.join("\n", Terraform.resource(SHAPE)))
        .startsWith(
            """
            resource "aws_dynamodb_table" "table" {
              name = "letters"
              billing_mode = "PAY_PER_REQUEST"
              hash_key = "PK"
              range_key = "SK"
              deletion_protection_enabled = false
              stream_enabled = true
              stream_view_type = "NEW_IMAGE"
            """)
        .contains(
            """
              global_secondary_index {
                name = "by-c"
                hash_key = "a$${b}"
                range_key = "c"
                projection_type = "INCLUDE"
                non_key_attributes = ["status"]
              }
              global_secondary_index {
                name = "wide"
                key_schema {
                  attribute_name = "PK"
                  key_type = "HASH"
                }
            """)
        .contains("ttl {\n    attribute_name = \"ends\"")
        .endsWith("}");
  }

  @Test
  void templates_ofAProvisionedTable_sayItsCapacity() {
    TableShape provisioned =
        new TableShape(
            SHAPE.name(),
            SHAPE.status(),
            SHAPE.keys(),
            SHAPE.types(),
            List.of(),
            Optional.of(new TableShape.Capacity(5, 7)),
            Optional.empty(),
            Optional.empty(),
            false,
            true,
            0,
            0);

    JsonNode properties = CloudFormation.template(provisioned).at("/Resources/Table/Properties");
    assertThat(properties.get("BillingMode").asText()).isEqualTo("PROVISIONED");
    assertThat(Json.line(properties.get("ProvisionedThroughput")))
        .isEqualTo("{\"ReadCapacityUnits\":5,\"WriteCapacityUnits\":7}");
    assertThat(Terraform.resource(provisioned))
        .contains("  read_capacity = 5", "  write_capacity = 7");
  }
}
