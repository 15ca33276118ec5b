package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.IndexSchema;
import dev.bluestore.codec.ValueCodec;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnreadableEntityException;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/** Ids, times, ends and counters, and the tables that are made for them. */
@ExtendWith(DynamoDbLocalExtension.class)
class ItemLifeIT {

  private static final Instant NOW = Instant.parse("2026-11-22T10:38:00.123456789Z");

  @TempDir private Path keys;
  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server) {
    table = new TestTable(server, keys, settings -> settings.clock(at(NOW)), TaskMapper.SCHEMA);
  }

  private static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  @Test
  void put_ofANewEntity_returnsItWithIdAndTimesOfTheClock() {
    Task task = table.tasks().put(Task.of("blue", "open", 1));

    assertThat(task.created()).isEqualTo(NOW);
    assertThat(task.updated()).isEqualTo(NOW);
    assertThat(task.id().version()).isEqualTo(7);
    assertThat(task.id().getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    assertThat(table.tasks().find(TaskMapper.key("blue", task.id()))).contains(task);
    assertThat(table.tasks().query(TaskMapper.leading("blue")).list()).containsExactly(task);
  }

  @Test
  void put_ofAStoredEntity_changesTheTimeOfItsUpdateAlone() {
    Task first = table.tasks().put(Task.of("blue", "open", 1));
    Instant later = NOW.plusSeconds(60);

    try (EncryptedStore other = table.another().clock(at(later)).build()) {
      Task second = other.repository(new TaskMapper()).put(first);

      assertThat(second.id()).isEqualTo(first.id());
      assertThat(second.created()).isEqualTo(NOW);
      assertThat(second.updated()).isEqualTo(later);
      assertThat(table.tasks().find(TaskMapper.key("blue", first.id()))).contains(second);
    }
  }

  @Test
  void timeToLive_ofTheSchema_isDescribedOnTheTableAndStoredInSeconds() {
    TimeToLiveDescription described =
        table
            .client()
            .describeTimeToLive(describe -> describe.tableName(table.name()))
            .timeToLiveDescription();
    assertThat(described.attributeName()).isEqualTo("ends");
    assertThat(described.timeToLiveStatusAsString()).isIn("ENABLED", "ENABLING");

    Instant end = Instant.parse("2099-01-01T00:00:00Z");
    Task task = table.tasks().put(Task.of("blue", "open", 1).until(end));

    assertThat(raw(task)).containsEntry("ends", AttributeValue.fromN("" + end.getEpochSecond()));
    assertThat(table.tasks().find(TaskMapper.key("blue", task.id())).orElseThrow().ends())
        .contains(end);
  }

  @Test
  void unauthenticatedAttribute_changedInTheTable_isReadAsItIs() {
    Task task = table.tasks().put(Task.of("blue", "open", 1));
    table
        .client()
        .updateItem(
            update ->
                update
                    .tableName(table.name())
                    .key(Map.of("PK", raw(task).get("PK"), "SK", raw(task).get("SK")))
                    .updateExpression("ADD #views :one")
                    .expressionAttributeNames(Map.of("#views", "views"))
                    .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
    assertThat(find(task).views()).isEqualTo(1);

    Map<String, AttributeValue> item = raw(task);
    item.remove("views");
    table.putRaw(item);
    assertThat(find(task).views()).isZero();

    item.put("views", AttributeValue.fromS("not a number"));
    table.putRaw(item);
    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(() -> find(task))
        .withMessageContaining("views");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "priority", "created", "updated", "version", "project"})
  void anyOtherAttribute_changedInTheTable_isRefused(String attribute) {
    Task task = table.tasks().put(Task.of("blue", "open", 1));
    Map<String, AttributeValue> item = raw(task);
    boolean number = item.get(attribute).n() != null;
    item.put(attribute, number ? AttributeValue.fromN("42") : AttributeValue.fromS("changed"));
    table.putRaw(item);

    assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> find(task));
  }

  @Test
  void attribute_thatTheReaderDoesNotExempt_isRefused() {
    Task task = table.tasks().put(Task.of("blue", "open", 1));
    Repository<Task> stricter =
        table.store().repository(new TaskMapper(TaskMapper.SCHEMA.unauthenticated(new String[0])));

    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> stricter.find(TaskMapper.key("blue", task.id())));
  }

  @Test
  void indexedField_withAnEmptyValue_isRefusedBeforeAnythingIsSent() {
    table.takeRequests();
    for (Task task : List.of(Task.of("blue", "", 1), Task.of("blue", "x".repeat(2049), 1))) {
      assertThatExceptionOfType(InvalidItemException.class)
          .isThrownBy(() -> table.tasks().put(task))
          .withMessageContaining("Task.status")
          .withMessageContaining("byStatus")
          .satisfies(e -> assertThat(e.address()).isPresent());
    }
    assertThat(table.takeRequests()).isEmpty();
  }

  @Test
  void table_thatExists_keepsItsIndexesAndItsTimeToLive() {
    EntitySchema other =
        EntitySchema.of("Other", "other")
            .partition("project", "project")
            .index(IndexSchema.of("byName").partition(Field.of("name", ValueCodec.text())))
            .timeToLive("expires");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> table.store().createTable(other))
        .withMessageContaining("the index byName: expected one, found none");

    assertThat(table.store().createTable(TaskMapper.SCHEMA)).isFalse();
    assertThat(
            table
                .client()
                .describeTable(describe -> describe.tableName(table.name()))
                .table()
                .globalSecondaryIndexes())
        .extracting(index -> index.indexName())
        .containsExactlyInAnyOrder(
            "byStatus", "byAssignee", "byProjectAndStatus", "bluestore-keys");
  }

  @Test
  void table_thatExistsWithOtherKeys_isRefused(DynamoDbLocal server) {
    String name = server.freshTableName();
    table
        .client()
        .createTable(
            create ->
                create
                    .tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(
                        KeySchemaElement.builder()
                            .attributeName("id")
                            .keyType(KeyType.HASH)
                            .build())
                    .attributeDefinitions(
                        AttributeDefinition.builder()
                            .attributeName("id")
                            .attributeType(ScalarAttributeType.S)
                            .build()));
    try (EncryptedStore store =
        EncryptedStore.builder()
            .endpoint(server.endpoint().toString())
            .table(name)
            .keysFolder(keys)
            .build()) {

      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(store::createTable)
          .withMessageContaining(
              "the keys of the table: expected PK S HASH, SK S RANGE, found id S HASH");
    }
  }

  @Test
  void tables_ofEntitiesThatContradictEachOther_areNotMade() {
    EntitySchema other =
        EntitySchema.of("Other", "other").partition("project", "project").timeToLive("expires");
    table.takeRequests();

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> table.store().createTable(TaskMapper.SCHEMA, other));
    assertThat(table.takeRequests()).isEmpty();
  }

  private Task find(Task task) {
    return table.tasks().find(TaskMapper.key("blue", task.id())).orElseThrow();
  }

  private Map<String, AttributeValue> raw(Task task) {
    return table.raw(TaskMapper.key("blue", task.id()));
  }
}
