package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.testing.LostAnswer;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(DynamoDbLocalExtension.class)
class VersionIT {

  private static final int WRITERS = 16;

  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, settings -> settings, TaskMapper.SCHEMA);
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  @Test
  void put_ofAVersionedEntity_returnsTheNextVersionAsItIsStored() {
    Task first = table.tasks().put(Task.of("blue", "open", 1));
    Task second = table.tasks().put(first.withStatus("done"));

    assertThat(first.version()).isEqualTo(1);
    assertThat(second.version()).isEqualTo(2);
    assertThat(table.tasks().find(key(second))).contains(second);
  }

  @Test
  void put_ofAStaleVersion_isAConflictAndChangesNothing() {
    Task read = table.tasks().put(Task.of("blue", "open", 1));
    Task stored = table.tasks().put(read.withStatus("done"));

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> table.tasks().put(read.withStatus("dropped")))
        .withMessageContaining("the version of Task that was read")
        .withMessageContaining("read it again and repeat the change")
        .satisfies(
            e -> {
              assertThat(e.address()).contains(address(read));
              assertThat(e.getMessage()).doesNotContain("blue", "dropped");
            });
    assertThat(table.tasks().find(key(read))).contains(stored);
  }

  @Test
  void put_ofANewEntityOverAStoredOne_isAConflict() {
    Task stored = table.tasks().put(Task.of("blue", "open", 1));
    Task asNew = neverStored(stored);

    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> table.tasks().put(asNew));
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> table.tasks().delete(asNew));
  }

  @Test
  void put_overAnItemWithoutAVersion_isTheFirstOne() {
    Task stored = table.tasks().put(Task.of("blue", "open", 1));
    Map<String, AttributeValue> item = table.raw(address(stored));
    item.remove("version");
    table.putRaw(item);
    Task asNew = neverStored(stored);

    assertThat(table.tasks().put(asNew).version()).isEqualTo(1);
    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> table.tasks().put(asNew));
  }

  @Test
  void put_ofARemovedEntity_isAConflict() {
    Task stored = table.tasks().put(Task.of("blue", "open", 1));
    table.tasks().delete(key(stored));

    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> table.tasks().put(stored));
    assertThat(table.tasks().find(key(stored))).isEmpty();
  }

  @Test
  void put_ofANegativeVersion_isRefusedBeforeAnythingIsSent() {
    Task task = table.tasks().put(Task.of("blue", "open", 1));
    Task negative =
        new Task(
            "blue",
            task.id(),
            "open",
            1,
            task.assignee(),
            task.tags(),
            null,
            null,
            task.ends(),
            0,
            -1,
            "x");
    table.takeRequests();

    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> table.tasks().put(negative))
        .withMessageContaining("never stored");
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> table.tasks().delete(negative))
        .withMessageContaining("never stored");
    assertThat(table.takeRequests()).isEmpty();
  }

  @Test
  void delete_ofAStaleVersion_isAConflict() {
    Task read = table.tasks().put(Task.of("blue", "open", 1));
    Task stored = table.tasks().put(read.withStatus("done"));

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> table.tasks().delete(read))
        .satisfies(e -> assertThat(e.address()).contains(address(read)));
    assertThat(table.tasks().find(key(read))).contains(stored);

    table.tasks().delete(stored);
    assertThat(table.tasks().find(key(read))).isEmpty();
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> table.tasks().delete(stored));
  }

  @Test
  void put_whoseFirstAnswerIsLost_isNoConflictWithItself(DynamoDbLocal server) {
    Task task = table.tasks().put(Task.of("blue", "open", 1));
    LostAnswer lost = new LostAnswer();
    try (DynamoDbClient client = lost.client(server);
        EncryptedStore store = table.another().client(client).build()) {
      Task second = store.repository(new TaskMapper()).put(task.withStatus("done"));

      assertThat(lost.attempts()).isEqualTo(2);
      assertThat(second.version()).isEqualTo(2);
      assertThat(table.tasks().find(key(task))).contains(second);
    }
  }

  @Test
  void writers_atOnceOnOneItem_loseNoUpdate() throws Exception {
    Task shared = table.tasks().put(Task.of("blue", "open", 1).withTags("none"));
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    CyclicBarrier allHaveRead = new CyclicBarrier(WRITERS);
    int conflicts = 0;
    try {
      List<Callable<Integer>> writers =
          IntStream.range(0, WRITERS)
              .<Callable<Integer>>mapToObj(i -> () -> add(shared, i, allHaveRead))
              .toList();
      for (Future<Integer> writer : threads.invokeAll(writers)) {
        conflicts += writer.get();
      }
    } finally {
      threads.shutdown();
    }

    Task last = table.tasks().find(key(shared)).orElseThrow();
    assertThat(last.tags())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(-1, WRITERS - 1)
                .mapToObj(i -> i < 0 ? "none" : "writer-" + i)
                .toList());
    assertThat(last.version()).isEqualTo(1L + WRITERS);
    assertThat(conflicts).isGreaterThanOrEqualTo(WRITERS - 1);
  }

  /** Adds a tag, again where someone else was faster; returns how often that was. */
  private int add(Task shared, int writer, CyclicBarrier allHaveRead) throws Exception {
    Task read = table.tasks().find(key(shared)).orElseThrow();
    allHaveRead.await();
    for (int conflicts = 0; ; conflicts++) {
      String[] tags =
          Stream.concat(read.tags().stream(), Stream.of("writer-" + writer)).toArray(String[]::new);
      try {
        table.tasks().put(read.withTags(tags));
        return conflicts;
      } catch (ConflictException e) {
        assertThat(e.address()).contains(address(shared));
        read = table.tasks().find(key(shared)).orElseThrow();
      }
    }
  }

  private static EntityKey key(Task task) {
    return TaskMapper.key(task.project(), task.id());
  }

  private static ItemKey address(Task task) {
    return new ItemKey("project#blue", "task#v1#" + task.id());
  }

  private static Task neverStored(Task task) {
    return new Task(
        task.project(),
        task.id(),
        task.status(),
        task.priority(),
        task.assignee(),
        task.tags(),
        null,
        null,
        task.ends(),
        0,
        0,
        "new");
  }
}
