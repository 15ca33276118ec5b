package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.Refusal;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.error.TooLargeException;
import dev.bluestore.error.TransactionRefusedException;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(DynamoDbLocalExtension.class)
class TransactionIT {

  private static final Note NOTE = Note.of("alpha", 1, 1, "first");

  private TestTable table;
  private Repository<Note> notes;
  private Repository<Task> tasks;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, settings -> settings, TaskMapper.SCHEMA);
    notes = table.notes();
    tasks = table.tasks();
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private Key<Note> key(int number) {
    return notes.key(Note.key("alpha", 1, number));
  }

  private Key<Task> key(Task task) {
    return tasks.key(TaskMapper.key(task.project(), task.id()));
  }

  private static List<Refusal> refusals(Transaction transaction) {
    return catchThrowableOfType(TransactionRefusedException.class, transaction::commit).refusals();
  }

  @Test
  void operations_ofSeveralClasses_areDoneTogether() {
    notes.put(NOTE);
    notes.put(Note.of("alpha", 1, 2, "second"));
    Task known = tasks.put(Task.of("blue", "open", 1));
    table.takeRequests();

    Entities stored =
        table
            .store()
            .transaction()
            .put(tasks, known.withStatus("done"))
            .put(tasks, Task.of("blue", "open", 2))
            .putIfAbsent(notes, Note.of("alpha", 1, 3, "third"))
            .delete(key(1))
            .checkExists(key(2))
            .checkAbsent(key(4))
            .commit();

    assertThat(table.takeRequests()).containsExactly("TransactWriteItems");
    assertThat(stored.get(key(known)).version()).isEqualTo(2);
    assertThat(stored.all(tasks)).extracting(Task::version).containsExactly(2L, 1L);
    assertThat(stored.all(tasks))
        .allSatisfy(
            task -> assertThat(tasks.get(TaskMapper.key("blue", task.id()))).isEqualTo(task));
    assertThat(stored.all(notes)).hasSize(1);
    assertThat(notes.query(Note.key("alpha")).list())
        .extracting(Note::text)
        .containsExactly("second", "third");
  }

  @Test
  void transaction_withoutAThreadThatWaits_isDoneToo() {
    Entities stored =
        table
            .store()
            .transaction()
            .put(notes, NOTE)
            .putIfAbsent(tasks, Task.of("blue", "open", 1))
            .commitAsync()
            .join();

    Task task = stored.all(tasks).get(0);
    assertThat(table.store().transactionGet(List.of(key(1), key(task))).readAsync().join())
        .satisfies(read -> assertThat(read.get(key(task))).isEqualTo(task))
        .satisfies(read -> assertThat(read.get(key(1))).isEqualTo(NOTE));
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> table.store().transaction().putIfAbsent(notes, NOTE).commitAsync().join())
        .withCauseInstanceOf(TransactionRefusedException.class);
  }

  @Test
  void refusal_namesTheCallersOperationAndTheReason_andNothingIsDone() {
    notes.put(NOTE);
    Task stale = tasks.put(Task.of("blue", "open", 1));
    Task now = tasks.put(stale.withStatus("busy"));
    Task fresh = Task.of("blue", "open", 9);

    List<Refusal> refusals =
        refusals(
            table
                .store()
                .transaction()
                .put(tasks, fresh)
                .put(tasks, stale.withStatus("done"))
                .putIfAbsent(notes, NOTE)
                .checkExists(key(2))
                .delete(key(3)));

    assertThat(refusals)
        .extracting(Refusal::operation, Refusal::reason)
        .containsExactly(
            tuple(1, Reason.VERSION), tuple(2, Reason.PRESENT), tuple(3, Reason.ABSENT));
    assertThat(refusals.get(1).address()).isEqualTo(key(1).address().key());
    assertThat(refusals)
        .hasToString("[operation 1: VERSION, operation 2: PRESENT, operation 3: ABSENT]");
    assertThat(tasks.query(TaskMapper.leading("blue")).list()).containsExactly(now);
    assertThatExceptionOfType(TransactionRefusedException.class)
        .isThrownBy(() -> table.store().transaction().checkExists(key(2)).commit())
        .withMessageContaining("operation 0 (from 0) of 1 expected an item, found none")
        .withMessageNotContaining("alpha");
  }

  @Test
  void condition_onPlainFields_decides() {
    Task task = tasks.put(Task.of("blue", "open", 5));
    Task missing = tasks.put(Task.of("blue", "open", 5));
    tasks.delete(missing);

    assertThat(
            refusals(
                table
                    .store()
                    .transaction()
                    .put(notes, NOTE)
                    .check(key(task), Task.Fields.STATUS.is("done"))))
        .extracting(Refusal::reason)
        .containsExactly(Reason.CONDITION);
    assertThat(
            refusals(
                table
                    .store()
                    .transaction()
                    .check(key(missing), Task.Fields.STATUS.is("done").not())))
        .extracting(Refusal::reason)
        .containsExactly(Reason.CONDITION);
    assertThat(notes.exists(Note.key("alpha", 1, 1))).isFalse();

    Entities stored =
        table
            .store()
            .transaction()
            .put(notes, NOTE)
            .putIf(tasks, task.withStatus("done"), Task.Fields.STATUS.is("open"))
            .commit();

    assertThat(stored.get(key(task)).version()).isEqualTo(2);
    assertThat(
            refusals(
                table
                    .store()
                    .transaction()
                    .putIf(tasks, task.withStatus("late"), Task.Fields.STATUS.is("done"))))
        .as("the version is that of before")
        .hasSize(1);
    table.store().transaction().deleteIf(key(task), Task.Fields.PRIORITY.atLeast(5)).commit();
    assertThat(tasks.exists(TaskMapper.key("blue", task.id()))).isFalse();
  }

  @Test
  void entity_deletedInAnotherVersion_isRefused() {
    Task stale = tasks.put(Task.of("blue", "open", 1));
    Task now = tasks.put(stale.withStatus("busy"));

    assertThat(refusals(table.store().transaction().delete(tasks, stale)))
        .extracting(Refusal::reason)
        .containsExactly(Reason.VERSION);
    table.store().transaction().delete(tasks, now).commit();
    assertThat(tasks.exists(TaskMapper.key("blue", now.id()))).isFalse();
  }

  @Test
  void hundredOperations_areDone_andOneMoreIsRefusedBeforeTheNetwork() {
    Transaction most = table.store().transaction();
    IntStream.range(0, 100).forEach(i -> most.put(notes, Note.of("alpha", 1, i, "note " + i)));
    table.takeRequests();

    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> most.checkAbsent(notes.key(Note.key("beta", 1, 1))))
        .withMessageContaining("at most 100");
    List<Key<Note>> keys =
        IntStream.range(0, 101).mapToObj(i -> notes.key(Note.key("b", i / 100, i % 100))).toList();
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> table.store().transactionGet(keys))
        .withMessageContaining("at most 100");
    assertThat(table.takeRequests()).isEmpty();

    assertThat(most.commit().size()).isEqualTo(100);
    assertThat(notes.query(Note.key("alpha")).count()).isEqualTo(100);
    assertThatIllegalStateException().isThrownBy(most::commit).withMessageContaining("twice");
  }

  @Test
  void operations_onOneItem_areRefusedBeforeTheNetwork() {
    Transaction transaction = table.store().transaction().put(notes, NOTE);
    table.takeRequests();

    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> transaction.checkExists(key(1)))
        .withMessageContaining("operations 0 and 1")
        .withMessageNotContaining("alpha");
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> transaction.within(Duration.ofMinutes(6)))
        .withMessageContaining("5 minutes");
    assertThat(table.takeRequests()).isEmpty();
  }

  @Test
  void entities_readTogether_areOfOneMoment() {
    notes.put(NOTE);
    Task task = tasks.put(Task.of("blue", "open", 1));
    Key<Task> none = tasks.key(TaskMapper.key("blue", new UUID(0, 0)));
    table.takeRequests();

    Entities read = table.store().transactionGet(List.of(key(task), key(1), none, key(1))).read();

    assertThat(table.takeRequests()).containsExactly("TransactGetItems");
    assertThat(read.get(key(task))).isEqualTo(task);
    assertThat(read.find(none)).isEmpty();
    assertThat(read.all(notes)).containsExactly(NOTE);
    assertThat(table.store().transaction().commit().size()).isZero();
    assertThat(table.store().transactionGet(List.of()).read().size()).isZero();
  }

  @Test
  void transaction_ofMoreBytesThanDynamoDbTakes_isRefusedBeforeItIsSent() {
    notes.put(NOTE);
    Transaction large = table.store().transaction();
    IntStream.range(0, 11)
        .forEach(i -> large.put(notes, Note.of("alpha", 2, i, "x".repeat(390_000))));
    table.takeRequests();

    assertThatExceptionOfType(TooLargeException.class)
        .isThrownBy(large::commit)
        .withMessageContaining("at most 4194304 bytes")
        .satisfies(e -> assertThat(e.size()).isGreaterThan(e.limit()))
        .satisfies(e -> assertThat(e.isRetryable()).isFalse());

    assertThat(table.takeRequests()).isEmpty();
  }
}
