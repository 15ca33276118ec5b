package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.UnreadableEntityException;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.Task.Fields;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Plain fields alone, of items that nobody opens. */
@ExtendWith(DynamoDbLocalExtension.class)
class UnverifiedRowIT {

  private TestTable table;
  private Task task;

  @BeforeEach
  void storeATask(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, UnaryOperator.identity(), TaskMapper.SCHEMA);
    task = table.tasks().put(Task.of("blue", "open", 7).withAssignee("Ada").withTags("x", "y"));
    table.takeRequests();
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private Query<Task> blue() {
    return table.tasks().query(TaskMapper.leading("blue"));
  }

  @Test
  void row_ofAPartition_hasItsFieldsAndKeyAndNothingElseIsRead() {
    List<UnverifiedRow<Task>> rows =
        blue()
            .where(Fields.STATUS.is("open"))
            .unverified(Fields.STATUS, Fields.PRIORITY, Fields.TAGS)
            .list();

    assertThat(rows).hasSize(1);
    UnverifiedRow<Task> row = rows.get(0);
    assertThat(row.get(Fields.STATUS)).contains("open");
    assertThat(row.get(Fields.PRIORITY)).contains(7);
    assertThat(row.get(Fields.TAGS)).contains(Set.of("x", "y"));
    assertThat(row.key()).isEqualTo(table.tasks().key(TaskMapper.key("blue", task.id())));
    assertThat(row.toString()).isEqualTo("an unverified row of Task");
    QueryRequest sent = table.takeQueries().get(0);
    assertThat(sent.projectionExpression()).isEqualTo("PK, SK, #w0, #w1, #w2");
    assertThat(sent.expressionAttributeNames()).containsEntry("#w1", "priority");
  }

  @Test
  void row_ofAChangedItem_isThereAsItIs() {
    Map<String, AttributeValue> item = table.raw(TaskMapper.key("blue", task.id()));
    item.put("status", AttributeValue.fromS("forged"));
    item.put("tags", AttributeValue.fromS("none"));
    item.remove("assignee");
    item.remove("views");
    table.putRaw(item);

    UnverifiedRow<Task> row =
        blue()
            .unverified(Fields.STATUS, Fields.TAGS, Fields.ASSIGNEE, Fields.VIEWS)
            .first()
            .orElseThrow();

    assertThat(row.get(Fields.STATUS)).contains("forged");
    assertThat(row.get(Fields.ASSIGNEE)).isEmpty();
    assertThat(row.get(Fields.VIEWS)).contains(0L);
    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(() -> row.get(Fields.TAGS))
        .withMessageContaining("tags")
        .satisfies(e -> assertThat(e.address()).isPresent());
  }

  @Test
  void row_ofAnIndex_isReadFromItAloneAndByThePage() {
    table.tasks().put(Task.of("blue", "open", 8).withTags("z"));
    table.takeRequests();
    Results<UnverifiedRow<Task>> rows =
        table
            .tasks()
            .query(TaskMapper.byProjectAndStatus("blue", "open"))
            .unverified(Fields.TAGS, Fields.STATUS);

    Page<UnverifiedRow<Task>> first = rows.page(1);
    Page<UnverifiedRow<Task>> second = rows.page(1, first.next().orElseThrow());

    assertThat(first.content())
        .extracting(row -> row.get(Fields.TAGS).orElseThrow())
        .containsExactly(Set.of("x", "y"));
    assertThat(second.content())
        .extracting(row -> row.get(Fields.TAGS).orElseThrow())
        .containsExactly(Set.of("z"));
    assertThat(second.next()).isEmpty();
    assertThat(table.takeRequests()).doesNotContain("GetItem");
  }

  @Test
  void field_thatTheIndexDoesNotHold_isRefusedBeforeTheNetwork() {
    Query<Task> query = table.tasks().query(TaskMapper.byProjectAndStatus("blue", "open"));

    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> query.unverified(Fields.PRIORITY))
        .withMessageContaining("Task.priority")
        .withMessageContaining("byProjectAndStatus");
    assertThat(table.takeRequests()).isEmpty();
  }

  @Test
  void field_thatWasNotAskedFor_isRefused() {
    UnverifiedRow<Task> row = blue().unverified(Fields.STATUS).first().orElseThrow();

    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> row.get(Fields.PRIORITY))
        .withMessageContaining("priority");
  }

  @Test
  void rows_ofAScan_areThoseOfItsEntity() {
    assertThat(table.tasks().scan(2).unverified(Fields.STATUS).list())
        .singleElement()
        .satisfies(row -> assertThat(row.get(Fields.STATUS)).contains("open"));
  }
}
