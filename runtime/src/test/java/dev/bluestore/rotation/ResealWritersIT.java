package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.EncryptedStore;
import dev.bluestore.Key;
import dev.bluestore.Repository;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Writers whose keys are in their caches go on while everything is sealed anew. */
@ExtendWith(DynamoDbLocalExtension.class)
class ResealWritersIT {

  private static final long SEED = Long.getLong("bluestore.reseal.seed", System.nanoTime());
  private static final Duration LIFETIME = Duration.ofSeconds(1);
  private static final int PLACES = 40;

  private final AtomicBoolean ended = new AtomicBoolean();

  @Test
  void writesAndCounts_duringAResealing_areAllThereAfterIt(DynamoDbLocal server, @TempDir Path keys)
      throws Exception {
    System.out.println("seed " + SEED);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (TestTable table =
            new TestTable(
                server, keys, settings -> settings.keyLifetime(LIFETIME), TaskMapper.SCHEMA);
        EncryptedStore writer = table.another().keyLifetime(LIFETIME).build()) {
      Task task = table.tasks().put(Task.of("web", "open", 1));
      Future<Map<Integer, Note>> written = threads.submit(() -> write(writer));
      Future<Long> counted = threads.submit(() -> count(writer, task));

      JobReport report = reseal(table);
      ended.set(true);

      assertThat(report.finished()).isTrue();
      Map<Integer, Note> expected = written.get();
      long views = counted.get();
      try (EncryptedStore reader = table.another().build()) {
        List<Note> notes = reader.repository(new Note.Mapper()).query(Note.key("alpha")).list();
        assertThat(notes).containsExactlyInAnyOrderElementsOf(expected.values());
        assertThat(reader.repository(new TaskMapper()).query(TaskMapper.leading("web")).list())
            .extracting(Task::views)
            .containsExactly(views);
      }
      Rows rows = Rows.of(table);
      assertThat(rows.keyIds("active")).containsAll(rows.keyIdsOfItems());
      assertThat(rows.keys("drained")).isNotEmpty();
    } finally {
      ended.set(true);
      threads.shutdown();
    }
  }

  private static JobReport reseal(TestTable table) {
    try (EncryptedStore store = table.another().keyLifetime(LIFETIME).build()) {
      return Rotation.of(store)
          .reseal()
          .segments(2)
          .cachesEndWithin(LIFETIME.multipliedBy(2))
          .run(JobOptions.defaults().withPageSize(10));
    }
  }

  /** Puts and deletes, and keeps a model of what is there. */
  private Map<Integer, Note> write(EncryptedStore store) {
    Repository<Note> notes = store.repository(new Note.Mapper());
    Random random = new Random(SEED);
    Map<Integer, Note> there = new HashMap<>();
    for (int i = 0; !ended.get() || i < PLACES; i++) {
      int place = random.nextInt(PLACES);
      if (random.nextInt(4) == 0) {
        notes.delete(Note.key("alpha", 1, place));
        there.remove(place);
      } else {
        there.put(place, notes.put(Note.of("alpha", 1, place, "text " + i)));
      }
    }
    return there;
  }

  private long count(EncryptedStore store, Task task) {
    Repository<Task> tasks = store.repository(new TaskMapper());
    Key<Task> key = tasks.key(TaskMapper.key("web", Objects.requireNonNull(task.id())));
    long views = 0;
    while (!ended.get()) {
      views = tasks.increment(key, Task.Fields.VIEWS, 1);
    }
    return views;
  }
}
