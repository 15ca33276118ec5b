package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bluestore.error.OutcomeUnknownException;
import dev.bluestore.error.Refusal;
import dev.bluestore.error.StoreUnavailableException;
import dev.bluestore.error.ThrottledException;
import dev.bluestore.error.TransactionRefusedException;
import dev.bluestore.testing.FaultyStore;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import dev.bluestore.testkit.faults.Fault;
import dev.bluestore.testkit.faults.FaultPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(DynamoDbLocalExtension.class)
class TransactionFaultsIT {

  private static final long SEED = 500;
  private static final int TIMES = 500;
  private static final String WRITE = "TransactWriteItems";
  private static final Duration SHORT = Duration.ofMillis(100);

  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, settings -> settings, TaskMapper.SCHEMA);
    table.notes().put(Note.of("alpha", 99, 99, "so that the partition has its key"));
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private static Repository<Note> notes(FaultyStore faulty) {
    return faulty.store().repository(new Note.Mapper());
  }

  private static Repository<Task> tasks(FaultyStore faulty) {
    return faulty.store().repository(new TaskMapper());
  }

  @Test
  void answers_thatAreLost_leaveEachTransactionDoneOnce() {
    try (FaultyStore faulty = new FaultyStore(table, FaultPlan.seeded(SEED))) {
      Task task = table.tasks().put(Task.of("blue", "open", 1));
      for (int i = 0; i < TIMES; i++) {
        faulty.proxy().next(i % 2 == 0 ? Fault.CUT_AFTER : Fault.INTERNAL_ERROR_AFTER, WRITE);
        Entities stored =
            faulty
                .store()
                .transaction()
                .put(tasks(faulty), task.withStatus("step " + i))
                .putIfAbsent(notes(faulty), Note.of("alpha", i / 100, i % 100, "step " + i))
                .commit();
        task = stored.all(tasks(faulty)).get(0);
      }

      assertThat(task.version()).isEqualTo(TIMES + 1);
      assertThat(table.tasks().query(TaskMapper.leading("blue")).list()).containsExactly(task);
      assertThat(table.notes().query(Note.key("alpha")).count()).isEqualTo(TIMES + 1);
      assertThat(faulty.proxy().count(WRITE, Fault.CUT_AFTER)).isEqualTo(TIMES / 2);
      assertThat(faulty.proxy().count(WRITE, Fault.INTERNAL_ERROR_AFTER)).isEqualTo(TIMES / 2);
    }
  }

  @Test
  void conflicts_passByThemselves_andAreTold_whereTheyDoNot() {
    FaultPlan always = FaultPlan.seeded(SEED).rate(Fault.CONFLICT, 1);
    try (FaultyStore once = new FaultyStore(table, FaultPlan.seeded(SEED));
        FaultyStore faulty = new FaultyStore(table, always.only(WRITE, "TransactGetItems"))) {
      for (int i = 0; i < 4; i++) {
        once.proxy().next(Fault.CONFLICT, WRITE);
        once.proxy().next(Fault.CONFLICT, "TransactGetItems");
      }
      Note note = Note.of("alpha", 1, 1, "text");
      Key<Note> key = notes(once).key(Note.key("alpha", 1, 1));

      assertThat(once.store().transaction().putIfAbsent(notes(once), note).commit().size())
          .isEqualTo(1);
      assertThat(once.store().transactionGet(List.of(key)).read().get(key)).isEqualTo(note);

      TransactionRefusedException refused =
          catchThrowableOfType(
              TransactionRefusedException.class,
              () ->
                  faulty
                      .store()
                      .transaction()
                      .within(SHORT)
                      .delete(notes(faulty).key(Note.key("alpha", 1, 1)))
                      .commit());
      assertThat(refused.refusals())
          .extracting(Refusal::reason)
          .containsExactly(Refusal.Reason.BUSY);
      assertThatExceptionOfType(TransactionRefusedException.class)
          .isThrownBy(
              () ->
                  faulty
                      .store()
                      .transactionGet(List.of(notes(faulty).key(Note.key("alpha", 1, 1))))
                      .within(SHORT)
                      .read())
          .withMessageContaining("until the deadline");
      assertThat(table.notes().exists(Note.key("alpha", 1, 1))).isTrue();
    }
  }

  private static void putInTransaction(FaultyStore faulty) {
    faulty
        .store()
        .transaction()
        .within(SHORT)
        .putIfAbsent(notes(faulty), Note.of("alpha", 1, 1, "text"))
        .commit();
  }

  @Test
  void answer_thatNeverComes_leavesTheOutcomeUnknown() {
    FaultPlan plan = FaultPlan.seeded(SEED).rate(Fault.CUT_AFTER, 1).only(WRITE);
    try (FaultyStore faulty = new FaultyStore(table, plan)) {
      assertThatExceptionOfType(OutcomeUnknownException.class)
          .isThrownBy(() -> putInTransaction(faulty))
          .withCauseInstanceOf(StoreUnavailableException.class);
      assertThat(faulty.proxy().requests().stream().filter(sent -> sent.operation().equals(WRITE)))
          .hasSizeGreaterThan(1);
      assertThat(table.notes().exists(Note.key("alpha", 1, 1))).isTrue();
    }
  }

  @Test
  void throttling_thatDoesNotEnd_isNoDoubt() {
    FaultPlan plan = FaultPlan.seeded(SEED).rate(Fault.THROTTLED, 1).only(WRITE);
    try (FaultyStore faulty = new FaultyStore(table, plan)) {
      assertThatExceptionOfType(ThrottledException.class)
          .isThrownBy(() -> putInTransaction(faulty))
          .withMessageContaining("throttles the table");
      assertThat(table.notes().exists(Note.key("alpha", 1, 1))).isFalse();
    }
  }
}
