package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.OutcomeUnknownException;
import dev.bluestore.testing.LostAnswer;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Changing what is there. */
@ExtendWith(DynamoDbLocalExtension.class)
class UpdateIT {

  private static final int WRITERS = 32;
  private static final Note NOTE = Note.of("alpha", 1, 1, "first");

  private TestTable table;
  private Repository<Task> tasks;
  private Repository<Note> notes;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, settings -> settings, TaskMapper.SCHEMA);
    tasks = table.tasks();
    notes = table.notes();
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  @Test
  void update_ofAnEntity_readsItAndWritesWhatTheChangeMakesOfIt() {
    notes.put(NOTE);
    table.takeRequests();

    Note changed = notes.update(keyOf(NOTE), note -> withText(note, note.text() + ", second"));

    assertThat(changed.text()).isEqualTo("first, second");
    assertThat(table.takeRequests()).containsExactly("GetItem", "PutItem");
    assertThat(notes.get(Note.key("alpha", 1, 1))).isEqualTo(changed);
  }

  @Test
  void update_ofAVersionedEntity_raisesItsVersionAndRemovesWhatIsGone() {
    Task stored = tasks.put(Task.of("blue", "open", 1).withAssignee("hazel"));

    Task changed =
        tasks.update(
            keyOf(stored),
            task ->
                new Task(
                    task.project(),
                    task.id(),
                    "done",
                    2,
                    Optional.empty(),
                    task.tags(),
                    task.created(),
                    task.updated(),
                    task.ends(),
                    task.views(),
                    task.version(),
                    "new"));

    assertThat(changed.version()).isEqualTo(2);
    assertThat(tasks.find(TaskMapper.key("blue", stored.id()))).contains(changed);
    assertThat(table.raw(TaskMapper.key("blue", stored.id()))).doesNotContainKey("assignee");
  }

  @Test
  void update_thatChangesNothing_isWrittenAllTheSame() {
    Task stored = tasks.put(Task.of("blue", "open", 1));
    Map<String, AttributeValue> before = table.raw(TaskMapper.key("blue", stored.id()));

    assertThat(tasks.update(keyOf(stored), task -> task).version()).isEqualTo(2);
    assertThat(table.raw(TaskMapper.key("blue", stored.id())).get("content_nonce"))
        .isNotEqualTo(before.get("content_nonce"));
  }

  @Test
  void update_ofNothing_saysSoAndStoresNothing() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> notes.update(keyOf(NOTE), note -> note));
    assertThat(notes.find(Note.key("alpha", 1, 1))).isEmpty();
  }

  @Test
  void update_toAnotherKeyOrVersion_isRefusedBeforeAnythingIsWritten() {
    notes.put(NOTE);
    Task stored = tasks.put(Task.of("blue", "open", 1));
    table.takeRequests();

    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> notes.update(keyOf(NOTE), note -> Note.of("beta", 1, 1, "moved")))
        .withMessageContaining("leave the key of a Note")
        .satisfies(e -> assertThat(e.isRetryable()).isFalse());
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> tasks.update(keyOf(stored), task -> task.withVersion(7)))
        .withMessageContaining("leave the version");
    assertThat(table.takeRequests()).containsExactly("GetItem", "GetItem");
  }

  @Test
  void update_whileACounterIsRaised_leavesTheCounterAlone() {
    Task stored = tasks.put(Task.of("blue", "open", 1));

    tasks.update(
        keyOf(stored),
        task -> {
          tasks.increment(keyOf(stored), Task.Fields.VIEWS, 5);
          return task.withStatus("done");
        });

    Task now = tasks.get(TaskMapper.key("blue", stored.id()));
    assertThat(now.views()).isEqualTo(5);
    assertThat(now.status()).isEqualTo("done");
  }

  @Test
  void increment_ofACounter_givesItsNewValueAndNeedsAnEntity() {
    Task stored = tasks.put(Task.of("blue", "open", 1));

    assertThat(tasks.increment(keyOf(stored), Task.Fields.VIEWS, 3)).isEqualTo(3);
    assertThat(tasks.increment(keyOf(stored), Task.Fields.VIEWS, -1)).isEqualTo(2);
    assertThat(tasks.get(TaskMapper.key("blue", stored.id()))).isEqualTo(stored.withViews(2));

    tasks.delete(TaskMapper.key("blue", stored.id()));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> tasks.increment(keyOf(stored), Task.Fields.VIEWS, 1));
    assertThat(tasks.exists(TaskMapper.key("blue", stored.id()))).isFalse();
  }

  @Test
  void writers_atOnceOnOneItem_endWithTheExactSums() throws Exception {
    Task shared = tasks.put(Task.of("blue", "open", 1).withText("0"));
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    // Who loses to so many others on a busy machine needs longer than the usual deadline.
    try (EncryptedStore patient = table.another().deadline(Duration.ofMinutes(2)).build()) {
      Repository<Task> shares = patient.repository(new TaskMapper());
      Key<Task> key = shares.key(TaskMapper.key("blue", shared.id()));
      Callable<Void> writer =
          () -> {
            shares.update(key, UpdateIT::counted);
            shares.increment(key, Task.Fields.VIEWS, 2);
            shares.update(key, task -> counted(task).withViews(task.views() + 1));
            shares.async().increment(key, Task.Fields.VIEWS, 1).join();
            shares.async().update(key, UpdateIT::counted).join();
            return null;
          };
      for (Future<Void> end :
          threads.invokeAll(Stream.generate(() -> writer).limit(WRITERS).toList())) {
        end.get();
      }
    } finally {
      threads.shutdown();
    }

    Task last = tasks.get(TaskMapper.key("blue", shared.id()));
    assertThat(last.text()).isEqualTo(Integer.toString(3 * WRITERS));
    assertThat(last.views()).isEqualTo(4L * WRITERS);
    assertThat(last.version()).isEqualTo(1 + 3L * WRITERS);
  }

  @Test
  void update_whoseAnswerIsLostWhileOthersWrite_isUnknownAndNotDoneTwice(DynamoDbLocal server) {
    Task stored = tasks.put(Task.of("blue", "open", 1).withText("0"));
    LostAnswer lost =
        new LostAnswer(
            UpdateItemRequest.class, () -> tasks.update(keyOf(stored), UpdateIT::counted));
    try (DynamoDbClient client = lost.client(server);
        EncryptedStore store = table.another().client(client).build()) {
      Repository<Task> unlucky = store.repository(new TaskMapper());
      Key<Task> key = unlucky.key(TaskMapper.key("blue", stored.id()));

      assertThatExceptionOfType(OutcomeUnknownException.class)
          .isThrownBy(() -> unlucky.update(key, UpdateIT::counted))
          .withMessageContaining("read the item")
          .satisfies(e -> assertThat(e.isRetryable()).isFalse())
          .satisfies(e -> assertThat(e.address()).isPresent());
    }
    assertThat(tasks.get(TaskMapper.key("blue", stored.id())).text()).isEqualTo("2");
  }

  private static Task counted(Task task) {
    return task.withText(Integer.toString(Integer.parseInt(task.text()) + 1));
  }

  private static Note withText(Note note, String text) {
    return new Note(
        note.notebook(), note.chapter(), note.number(), note.status(), text, note.authors());
  }

  private Key<Note> keyOf(Note note) {
    return notes.key(Note.key(note.notebook(), note.chapter(), note.number()));
  }

  private Key<Task> keyOf(Task task) {
    return tasks.key(TaskMapper.key(task.project(), task.id()));
  }
}
