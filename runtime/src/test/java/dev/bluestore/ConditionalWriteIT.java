package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.condition.TextField;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.Task.Fields;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Conditions on what is there. */
@ExtendWith(DynamoDbLocalExtension.class)
class ConditionalWriteIT {

  private TestTable table;
  private Repository<Task> tasks;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, settings -> settings, TaskMapper.SCHEMA);
    tasks = table.tasks();
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  @Test
  void putIf_whereTheConditionHolds_storesAndGivesTheStored() {
    Task stored = tasks.put(Task.of("blue", "open", 1));

    assertThat(tasks.putIf(stored.withStatus("done"), Fields.STATUS.is("open")))
        .hasValueSatisfying(
            done -> {
              assertThat(done.version()).isEqualTo(2);
              assertThat(tasks.find(TaskMapper.key("blue", done.id()))).contains(done);
            });
  }

  @Test
  void putIf_whereTheConditionDoesNotHold_isEmptyAndChangesNothing() {
    Task stored = tasks.put(Task.of("blue", "open", 1));

    assertThat(tasks.putIf(stored.withStatus("done"), Fields.PRIORITY.atLeast(2))).isEmpty();
    assertThat(tasks.find(TaskMapper.key("blue", stored.id()))).contains(stored);
  }

  @Test
  void putIf_whereNothingIs_meetsTheConditionsOfAbsentFieldsAlone() {
    TextField<Task> status = Fields.STATUS;

    assertThat(tasks.putIf(Task.of("blue", "open", 1), status.is("open"))).isEmpty();
    assertThat(tasks.putIf(Task.of("blue", "open", 1), status.isAbsent())).isPresent();
    assertThat(tasks.query(TaskMapper.leading("blue")).count()).isEqualTo(1);
  }

  @Test
  void putIf_ofAStaleVersion_isAConflict() {
    Task read = tasks.put(Task.of("blue", "open", 1));
    Task stored = tasks.put(read.withText("newer"));

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> tasks.putIf(read.withStatus("done"), Fields.STATUS.is("open")))
        .satisfies(e -> assertThat(e.isRetryable()).isTrue());
    assertThat(tasks.find(TaskMapper.key("blue", read.id()))).contains(stored);
  }

  @Test
  void deleteIf_tellsWhetherItRemovedTheEntity() {
    Task stored = tasks.put(Task.of("blue", "open", 1));
    Key<Task> key = tasks.key(TaskMapper.key("blue", stored.id()));

    assertThat(tasks.deleteIf(key, Fields.STATUS.is("done"))).isFalse();
    assertThat(tasks.find(TaskMapper.key("blue", stored.id()))).contains(stored);
    assertThat(tasks.deleteIf(key, Fields.STATUS.is("open").and(Fields.VIEWS.lessThan(1L))))
        .isTrue();
    assertThat(tasks.exists(TaskMapper.key("blue", stored.id()))).isFalse();
    assertThat(tasks.deleteIf(key, Fields.STATUS.isAbsent())).isFalse();
  }

  @Test
  void updateIf_changesWhatMeetsTheConditionAndLeavesTheRest() {
    Task stored = tasks.put(Task.of("blue", "open", 1));
    Key<Task> key = tasks.key(TaskMapper.key("blue", stored.id()));

    assertThat(tasks.updateIf(key, Fields.STATUS.is("done"), task -> task.withText("x"))).isEmpty();
    assertThat(tasks.find(TaskMapper.key("blue", stored.id()))).contains(stored);
    assertThat(tasks.updateIf(key, Fields.STATUS.is("open"), task -> task.withText("x")))
        .hasValueSatisfying(task -> assertThat(task.text()).isEqualTo("x"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () ->
                tasks.updateIf(
                    tasks.key(TaskMapper.key("blue", new UUID(1, 2))),
                    Fields.STATUS.isAbsent(),
                    task -> task));
  }

  @Test
  void async_conditionalWrites_areTheSame() {
    AsyncRepository<Task> async = tasks.async();
    Task stored =
        async.putIf(Task.of("blue", "open", 1), Fields.STATUS.isAbsent()).join().orElseThrow();
    Key<Task> key = tasks.key(TaskMapper.key("blue", stored.id()));

    assertThat(async.updateIf(key, Fields.STATUS.is("done"), task -> task).join()).isEmpty();
    assertThat(async.deleteIf(key, Fields.STATUS.is("done")).join()).isFalse();
    assertThat(async.deleteIf(key, Fields.STATUS.is("open")).join()).isTrue();
    assertThat(async.find(key).join()).isEmpty();
  }
}
