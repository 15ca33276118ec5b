package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.bluestore.codec.Field;
import dev.bluestore.codec.IndexKey;
import dev.bluestore.codec.ValueCodec;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.testing.Note;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

@ExtendWith(DynamoDbLocalExtension.class)
class IndexQueryIT {

  private static final Instant NOW = Instant.parse("2026-11-22T10:38:00Z");

  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table =
        new TestTable(
            server,
            keys,
            settings -> settings.clock(Clock.fixed(NOW, ZoneOffset.UTC)),
            TaskMapper.SCHEMA);
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  @Test
  void indexes_ofTheSchema_areDescribedOnTheTable() {
    List<GlobalSecondaryIndexDescription> indexes =
        table
            .client()
            .describeTable(describe -> describe.tableName(table.name()))
            .table()
            .globalSecondaryIndexes();

    assertThat(indexes)
        .extracting(
            GlobalSecondaryIndexDescription::indexName,
            index -> index.projection().projectionTypeAsString(),
            index -> index.projection().nonKeyAttributes(),
            index -> index.keySchema().stream().map(KeySchemaElement::attributeName).toList())
        .containsExactlyInAnyOrder(
            tuple("bluestore-keys", "KEYS_ONLY", List.of(), List.of("dek_umk", "SK")),
            tuple("byStatus", "ALL", List.of(), List.of("status", "priority", "created")),
            tuple("byAssignee", "KEYS_ONLY", List.of(), List.of("assignee")),
            tuple(
                "byProjectAndStatus",
                "INCLUDE",
                List.of("tags"),
                List.of("project", "status", "created")));
  }

  @Test
  void index_ofEverything_givesItsEntitiesInOrderAndOneRequest() {
    Task low = table.tasks().put(Task.of("blue", "open", 30));
    Task high = table.tasks().put(Task.of("red", "open", 4));
    table.tasks().put(Task.of("blue", "done", 1));
    table.takeRequests();

    assertThat(table.tasks().query(TaskMapper.byStatus("open")).list()).containsExactly(high, low);
    assertThat(table.takeRequests()).containsExactly("Query");
    assertThat(table.tasks().query(TaskMapper.byStatus("open", 30)).list()).containsExactly(low);
    assertThat(table.tasks().query(TaskMapper.byStatus("open", 30, NOW)).first()).contains(low);
    assertThat(table.tasks().query(TaskMapper.byStatus("open", 30, NOW.plusNanos(1))).list())
        .isEmpty();
    assertThat(table.tasks().query(TaskMapper.byStatus("none")).first()).isEmpty();
  }

  @Test
  void index_overAnAbsentField_isSparseAndReadsEachItemAgain() {
    table.tasks().put(Task.of("blue", "open", 1));
    Task assigned = table.tasks().put(Task.of("blue", "open", 2).withAssignee("Ada"));
    table.takeRequests();

    assertThat(table.tasks().query(TaskMapper.byAssignee("Ada")).list()).containsExactly(assigned);
    assertThat(table.takeRequests()).containsExactly("Query", "BatchGetItem");
    assertThat(table.client().scan(scan -> scan.tableName(table.name()).indexName("byAssignee")))
        .satisfies(rows -> assertThat(rows.count()).isEqualTo(1));
  }

  @Test
  void index_ofSeveralPartitionFields_asksForAllOfThem() {
    Task blue = table.tasks().put(Task.of("blue", "open", 1));
    table.tasks().put(Task.of("blue", "done", 1));
    table.tasks().put(Task.of("red", "open", 1));

    assertThat(table.tasks().query(TaskMapper.byProjectAndStatus("blue", "open")).list())
        .containsExactly(blue);
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(
            () ->
                table
                    .tasks()
                    .query(
                        IndexKey.of("byProjectAndStatus")
                            .and(Field.of("project", ValueCodec.text()), "blue")))
        .withMessageContaining("[project, status, created]")
        .withMessageContaining("found [project]");
  }

  @Test
  void index_thatTheEntityDoesNotHave_isNamedWithThoseThatItHas() {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> table.tasks().query(IndexKey.of("byStatsu")))
        .withMessageContaining("byStatsu")
        .withMessageContaining("[byStatus, byAssignee, byProjectAndStatus]");
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> table.tasks().query(TaskMapper.byStatus("")))
        .withMessageContaining("Task.status")
        .withMessageContaining("1 to 2048 bytes");
  }

  @Test
  void index_thatHoldsAnotherEntity_passesItsRowsOver() {
    Task task = table.tasks().put(Task.of("blue", "open", 1));
    table.notes().put(Note.of("alpha", 1, 1, "a note with a status, and without a project"));
    Task assigned = table.tasks().put(task.withAssignee("Ada"));
    table
        .client()
        .updateItem(
            update ->
                update
                    .tableName(table.name())
                    .key(Map.of("PK", text("notebook#alpha"), "SK", text("note#01#01")))
                    .updateExpression("SET assignee = :name")
                    .expressionAttributeValues(Map.of(":name", text("Ada"))));

    assertThat(table.tasks().query(TaskMapper.byAssignee("Ada")).list()).containsExactly(assigned);
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  @Test
  void index_overSeveralPages_givesEveryEntity() {
    String large = "x".repeat(300_000);
    List<Task> tasks =
        IntStream.range(0, 8)
            .mapToObj(i -> table.tasks().put(Task.of("blue", "open", i).withText(large)))
            .toList();
    table.takeRequests();

    assertThat(table.tasks().query(TaskMapper.byStatus("open")).list()).isEqualTo(tasks);
    assertThat(table.takeRequests()).hasSizeGreaterThan(1).containsOnly("Query");
  }

  @Test
  void items_thatAnIndexHasNoCopyOf_areReadAHundredAtATime() {
    List<Task> tasks = assigned(205);
    table.takeRequests();
    Query<Task> query = table.tasks().query(TaskMapper.byAssignee("Ada"));

    assertThat(query.list()).containsExactlyInAnyOrderElementsOf(tasks);
    assertThat(table.takeRequests())
        .containsExactly("Query", "BatchGetItem", "BatchGetItem", "BatchGetItem");
    assertThat(query.async().list().join()).containsExactlyInAnyOrderElementsOf(tasks);
    table.takeRequests();

    assertThat(query.limit(3).list()).hasSize(3);
    assertThat(query.first()).isPresent();
    assertThat(table.takeRequests())
        .containsExactly("Query", "BatchGetItem", "Query", "BatchGetItem");
  }

  private List<Task> assigned(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> table.tasks().put(Task.of("blue", "open", i).withAssignee("Ada")))
        .toList();
  }

  /** Rows come a page at a time; items are read a hundred at a time behind it. */
  @Test
  void items_thatEndOrChangeBetweenRowAndRead_areLeftOut() {
    List<Task> tasks = assigned(110);
    List<Task> inOrder = table.tasks().query(TaskMapper.byAssignee("Ada")).list();
    Task ends = inOrder.get(105);
    Task changes = inOrder.get(107);
    table.takeRequests();

    List<Task> found =
        table.tasks().query(TaskMapper.byAssignee("Ada")).stream()
            .peek(
                task -> {
                  if (task.equals(inOrder.get(0))) {
                    table.tasks().delete(ends);
                    table.tasks().put(changes.withAssignee("Bo"));
                  }
                })
            .toList();

    assertThat(found).hasSize(tasks.size() - 2).doesNotContain(ends, changes);
  }

  @Test
  void queries_concatenated_giveTheResultsOfEachInTurn() {
    Task open = table.tasks().put(Task.of("blue", "open", 1));
    Task done = table.tasks().put(Task.of("blue", "done", 2));
    Note note = Note.of("alpha", 1, 1, "a note");
    table.notes().put(note);

    Query<Record> all =
        Query.concat(
            List.of(
                table.tasks().query(TaskMapper.byStatus("open")),
                table.tasks().query(TaskMapper.byStatus("done")),
                table.notes().query(Note.key("alpha"))));

    assertThat(all.list()).containsExactly(open, done, note);
    assertThat(all.first()).contains(open);
    assertThat(Query.<Record>concat(List.of()).list()).isEmpty();
  }
}
