package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.IndexSchema;
import dev.bluestore.codec.ValueCodec;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.RequestFailedException;
import dev.bluestore.error.TableMissingException;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table is what its entities need, becomes so, or is refused with all that is wrong. */
@ExtendWith(DynamoDbLocalExtension.class)
class TableCheckIT {

  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Field<String> STATUS = Field.of("status", ValueCodec.text());
  private static final Field<String> ASSIGNEE = Field.of("assignee", ValueCodec.text());
  private static final EntitySchema PLAIN =
      EntitySchema.of("Task", "task").partition("project", "project").sort("id");

  private TestTable table;
  private EncryptedStore store;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys);
    store = table.store();
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  @Test
  void addIndexes_toALiveTable_addsThoseItLacksAndFillsThem() {
    Task task = table.tasks().put(Task.of("apollo", "open", 3).withAssignee("Ada"));

    assertThat(store.addIndexes(LIMIT, TaskMapper.SCHEMA))
        .containsExactly("byStatus", "byAssignee", "byProjectAndStatus");
    assertThat(table.tasks().query(TaskMapper.byStatus("open")).list()).containsExactly(task);
    assertThat(table.tasks().query(TaskMapper.byAssignee("Ada")).list()).containsExactly(task);

    assertThat(store.addIndexes(LIMIT, TaskMapper.SCHEMA)).isEmpty();
  }

  @Test
  void addIndexes_toATableOfAFormerRelease_addsThatOfItsKeyRecords(DynamoDbLocal server) {
    String name = server.freshTableName();
    table
        .client()
        .createTable(
            create ->
                create
                    .tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(key("PK", KeyType.HASH), key("SK", KeyType.RANGE))
                    .attributeDefinitions(text("PK"), text("SK")));
    try (EncryptedStore former = table.another().table(name).build()) {
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> former.checkTable(PLAIN))
          .withMessageContaining("the index bluestore-keys: expected one, found none");

      assertThat(former.addIndexes(LIMIT, PLAIN)).containsExactly("bluestore-keys");
      former.checkTable(PLAIN);
    }
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  @Test
  void addIndexes_whereOneOfTheSameNameIsAnother_refusesAndAddsNone() {
    store.addIndexes(LIMIT, PLAIN.index(IndexSchema.of("byStatus").partition(STATUS)));

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () ->
                store.addIndexes(
                    LIMIT,
                    PLAIN
                        .index(IndexSchema.of("byAssignee").partition(ASSIGNEE))
                        .index(IndexSchema.of("byStatus").partition(STATUS).keysOnly())))
        .withMessageContainingAll("the projection of the index byStatus", "KEYS_ONLY", "ALL");
    store.checkTable(PLAIN.index(IndexSchema.of("byStatus").partition(STATUS)));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () -> store.checkTable(PLAIN.index(IndexSchema.of("byAssignee").partition(ASSIGNEE))))
        .withMessageContaining("the index byAssignee: expected one, found none");
  }

  @Test
  void checkTable_ofATableThatDiffers_namesEveryDifference() {
    store.addIndexes(
        LIMIT,
        PLAIN
            .index(IndexSchema.of("byStatus").partition(STATUS))
            .index(IndexSchema.of("byAssignee").partition(ASSIGNEE)));

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> store.checkTable(TaskMapper.SCHEMA))
        .withMessageContainingAll(
            table.name(),
            "the keys of the index byStatus: expected status S HASH, priority N RANGE, created S"
                + " RANGE, found status S HASH",
            "the projection of the index byAssignee: expected KEYS_ONLY, found ALL",
            "the index byProjectAndStatus: expected one, found none",
            "the time to live: expected ends, found none");
  }

  @Test
  void checkTable_ofWhatCreateTableMade_findsNothing(DynamoDbLocal server, @TempDir Path keys) {
    try (TestTable made = new TestTable(server, keys, settings -> settings, TaskMapper.SCHEMA)) {
      made.store().checkTable(TaskMapper.SCHEMA);
      assertThat(made.takeRequests()).containsExactly("DescribeTable", "DescribeTimeToLive");
    }
  }

  @Test
  void checkTable_whereThereIsNone_saysSo(DynamoDbLocal server) {
    try (EncryptedStore other = table.another().table(server.freshTableName()).build()) {
      assertThatExceptionOfType(TableMissingException.class)
          .isThrownBy(() -> other.checkTable(TaskMapper.SCHEMA));
    }
  }

  @Test
  void createTable_withDeletionProtection_hasIt(DynamoDbLocal server) {
    String name = server.freshTableName();
    try (EncryptedStore other = table.another().table(name).build()) {
      assertThat(other.createTable(TableOptions.defaults().withDeletionProtection())).isTrue();
    }
    assertThat(
            table
                .client()
                .describeTable(describe -> describe.tableName(name))
                .table()
                .deletionProtectionEnabled())
        .isTrue();
  }

  /** DynamoDB Local does not know point-in-time recovery: what it is asked is all that shows. */
  @Test
  void createTable_withPointInTimeRecovery_asksForItOnceTheTableIsThere(DynamoDbLocal server) {
    String name = server.freshTableName();
    table.takeRequests();
    try (EncryptedStore other = table.another().table(name).build()) {
      assertThatExceptionOfType(RequestFailedException.class)
          .isThrownBy(() -> other.createTable(TableOptions.defaults().withPointInTimeRecovery()))
          .withMessageContaining("UnknownOperationException");
    }
    assertThat(table.takeRequests())
        .containsExactly("CreateTable", "DescribeTable", "UpdateContinuousBackups");
  }
}
