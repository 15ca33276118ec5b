package dev.bluestore;

import static dev.bluestore.testing.Task.Fields.ASSIGNEE;
import static dev.bluestore.testing.Task.Fields.CREATED;
import static dev.bluestore.testing.Task.Fields.PRIORITY;
import static dev.bluestore.testing.Task.Fields.STATUS;
import static dev.bluestore.testing.Task.Fields.TAGS;
import static dev.bluestore.testing.Task.Fields.VIEWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.condition.Condition;
import dev.bluestore.error.InvalidItemException;
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
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the server makes of conditions: the tasks are 1 open, 2 open, 3 done and 4 dropped. */
@ExtendWith(DynamoDbLocalExtension.class)
class ConditionIT {

  private static final Instant NOW = Instant.parse("2026-11-22T10:38:00Z");

  private static TestTable table;

  @BeforeAll
  static void storeTasks(DynamoDbLocal server, @TempDir Path keys) {
    table =
        new TestTable(
            server,
            keys,
            settings -> settings.clock(Clock.fixed(NOW, ZoneOffset.UTC)),
            TaskMapper.SCHEMA);
    table.tasks().put(Task.of("blue", "open", 1).withAssignee("Ada"));
    table.tasks().put(Task.of("blue", "open", 2).withTags("red", "hot"));
    table.tasks().put(Task.of("blue", "done", 3).withAssignee("Bo").withTags("red"));
    table.tasks().put(Task.of("blue", "dropped", 4));
  }

  @AfterAll
  static void closeTable() {
    table.close();
  }

  @Test
  void equality_ofAField_findsItsValues() {
    assertFound(STATUS.is("open"), 1, 2);
    assertFound(STATUS.isNot("open"), 3, 4);
    assertFound(STATUS.isIn("open", "done"), 1, 2, 3);
    assertFound(STATUS.isIn(List.of()));
    assertFound(STATUS.isIn(IntStream.range(0, 100).mapToObj(i -> "x" + i).toList()));
    assertFound(PRIORITY.is(2), 2);
    assertFound(VIEWS.is(0L), 1, 2, 3, 4);
    assertFound(CREATED.is(NOW), 1, 2, 3, 4);
    assertFound(TAGS.is(Set.of("hot", "red")), 2);
    assertFound(TAGS.is(Set.of()), 1, 4);
  }

  @Test
  void order_ofAField_findsASideOfAValue() {
    assertFound(PRIORITY.lessThan(2), 1);
    assertFound(PRIORITY.atMost(2), 1, 2);
    assertFound(PRIORITY.greaterThan(2), 3, 4);
    assertFound(PRIORITY.atLeast(2), 2, 3, 4);
    assertFound(PRIORITY.between(2, 3), 2, 3);
    assertFound(CREATED.greaterThan(NOW));
    assertFound(STATUS.lessThan("dp"), 3);
  }

  @Test
  void absence_ofAField_isOnNoSideOfAValueButNotEqual() {
    assertFound(ASSIGNEE.isPresent(), 1, 3);
    assertFound(ASSIGNEE.isAbsent(), 2, 4);
    assertFound(ASSIGNEE.isNot("Ada"), 2, 3, 4);
    assertFound(ASSIGNEE.atLeast("A"), 1, 3);
  }

  @Test
  void parts_ofTextAndCollections_areFound() {
    assertFound(STATUS.beginsWith("d"), 3, 4);
    assertFound(STATUS.contains("pe"), 1, 2, 4);
    assertFound(TAGS.contains("red"), 2, 3);
    assertFound(TAGS.contains("re"));
  }

  @Test
  void conditions_joined_areGroupedAsTheyWereJoined() {
    assertFound(STATUS.is("open").and(PRIORITY.is(2)), 2);
    assertFound(STATUS.is("done").or(STATUS.is("dropped")).and(PRIORITY.is(4)), 4);
    assertFound(STATUS.is("done").or(STATUS.is("dropped").and(PRIORITY.is(4))), 3, 4);
    assertFound(STATUS.is("open").not(), 3, 4);
    assertFound(STATUS.is("open").and(PRIORITY.is(2)).not(), 1, 3, 4);
    assertFound(STATUS.is("open").not().or(PRIORITY.is(1)).not(), 2);
  }

  @Test
  void query_withSeveralFilters_meetsAllOfThem() {
    Query<Task> open = table.tasks().query(TaskMapper.leading("blue")).where(STATUS.is("open"));

    assertThat(open.where(PRIORITY.is(2)).list()).extracting(Task::priority).containsExactly(2);
    assertThat(open.list()).hasSize(2);
    assertThat(Query.concat(List.of(open, open)).where(PRIORITY.is(1)).list()).hasSize(2);
  }

  @Test
  void index_withAFilter_asksBoth() {
    Query<Task> open = table.tasks().query(TaskMapper.byStatus("open"));
    assertThat(open.where(ASSIGNEE.is("Ada")).list()).extracting(Task::priority).containsExactly(1);

    Query<Task> ofProject = table.tasks().query(TaskMapper.byProjectAndStatus("blue", "open"));
    assertThat(ofProject.where(TAGS.contains("hot")).list())
        .extracting(Task::priority)
        .containsExactly(2);
  }

  @Test
  void index_withAFilterThatItCannotAnswer_isRefused() {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> table.tasks().query(TaskMapper.byStatus("open")).where(PRIORITY.is(2)))
        .withMessageContaining("Task.priority")
        .withMessageContaining("in its key");
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(
            () ->
                table
                    .tasks()
                    .query(TaskMapper.byProjectAndStatus("blue", "open"))
                    .where(PRIORITY.is(2)))
        .withMessageContaining("Task.priority")
        .withMessageContaining("does not hold");
  }

  private static void assertFound(Condition<Task> condition, Integer... priorities) {
    assertThat(table.tasks().query(TaskMapper.leading("blue")).where(condition).list())
        .as(condition.toString())
        .extracting(Task::priority)
        .containsExactlyInAnyOrder(priorities);
  }
}
