package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.ValueCodec;
import dev.bluestore.condition.TextField;
import dev.bluestore.error.OutcomeUnknownException;
import dev.bluestore.error.StoreUnavailableException;
import dev.bluestore.error.ThrottledException;
import dev.bluestore.table.Async;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import dev.bluestore.testkit.faults.FaultPlan;
import dev.bluestore.testkit.faults.FaultProxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand operations of every kind while a fifth of the requests meets a fault: half of them
 * by the client that blocks, half by the other one. Each thread has items of its own and a model of
 * them, so that all that it finds otherwise was lost or doubled, and each conflict is a false one.
 * Where the outcome is not known, the table must hold what was there before or what was written,
 * and nothing else.
 */
@ExtendWith(DynamoDbLocalExtension.class)
class FaultStormIT {

  private static final long SEED = Long.getLong("storm.seed", 20261122L);
  private static final int OPERATIONS = 10_000;
  private static final int THREADS = 16;
  private static final int KEYS = 6;
  private static final TextField<Note> STATUS = TextField.of(Field.of("status", ValueCodec.text()));

  private final AtomicInteger unknown = new AtomicInteger();

  @Test
  void operations_underFaults_loseAndDoubleNothing(DynamoDbLocal server, @TempDir Path keys)
      throws Exception {
    FaultPlan plan = FaultPlan.mixed(SEED, 0.20);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (TestTable table = new TestTable(server, keys, settings -> settings, TaskMapper.SCHEMA);
        FaultProxy proxy = FaultProxy.start(server.endpoint(), plan);
        EncryptedStore faulty = table.another(proxy.endpoint()).build()) {
      List<Future<Integer>> ends = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Worker worker = new Worker(table, proxy, faulty, thread);
        ends.add(threads.submit(() -> worker.work(OPERATIONS / THREADS)));
      }
      int done = 0;
      for (Future<Integer> end : ends) {
        done += end.get();
      }
      assertThat(done).as(plan.toString()).isEqualTo(OPERATIONS);
      System.out.printf(
          "%d operations under %s: %d outcomes unknown, all of them checked%n",
          done, plan, unknown.get());
    } finally {
      threads.shutdownNow();
    }
  }

  /** What one thread does, and what it knows of its items. */
  private final class Worker {

    private final TestTable truth;
    private final FaultProxy proxy;
    private final EncryptedStore store;
    private final boolean waiting;
    private final AsyncRepository<Note> notes;
    private final AsyncRepository<Task> tasks;
    private final Repository<Note> written;
    private final Key<Task> counted;
    private final String notebook;
    private final SplittableRandom random;
    private final Map<Integer, Note> model = new TreeMap<>();
    private final Task counter;
    private long views;
    private int texts;

    Worker(TestTable truth, FaultProxy proxy, EncryptedStore store, int thread) {
      this.truth = truth;
      this.proxy = proxy;
      this.store = store;
      this.waiting = thread % 2 == 0;
      this.notes = items(new Note.Mapper());
      this.tasks = items(new TaskMapper());
      this.notebook = "thread" + thread;
      this.random = new SplittableRandom(SEED + thread);
      this.counter = truth.tasks().put(Task.of(notebook, "open", 1));
      this.written = store.repository(new Note.Mapper());
      this.counted = store.repository(new TaskMapper()).key(taskKey());
    }

    private <T> AsyncRepository<T> items(EntityMapper<T> mapper) {
      Repository<T> items = store.repository(mapper);
      return waiting
          ? new AsyncRepository<>(store, store.table(), items.sealer(), true)
          : items.async();
    }

    int work(int operations) {
      for (int i = 0; i < operations; i++) {
        int number = random.nextInt(KEYS);
        switch (random.nextInt(10)) {
          case 0, 1 -> put(number);
          case 2 -> putIfAbsent(number);
          case 3 -> update(number);
          case 4 -> deleteIf(number);
          case 5 -> delete(number);
          case 6 -> find(number);
          case 7 -> query();
          case 8 -> increment();
          default -> together(number, (number + 1) % KEYS);
        }
      }
      assertThat(truth.notes().query(Note.key(notebook)).list())
          .containsExactlyElementsOf(model.values());
      assertThat(truth.tasks().get(taskKey()).views()).isEqualTo(views);
      return operations;
    }

    private EntityKey key(int number) {
      return Note.key(notebook, 1, number);
    }

    /** The same for the store that meets the faults. */
    private Key<Note> here(int number) {
      return written.key(key(number));
    }

    private EntityKey taskKey() {
      return TaskMapper.key(notebook, counter.id());
    }

    private Note next(int number) {
      return Note.of(notebook, 1, number, "text " + texts++);
    }

    private Optional<Note> known(int number) {
      return Optional.ofNullable(model.get(number));
    }

    private void put(int number) {
      Note note = next(number);
      write(Map.of(number, Optional.of(note)), () -> Async.await(notes.put(note)));
    }

    private void putIfAbsent(int number) {
      Note note = next(number);
      Optional<Note> before = known(number);
      write(
          Map.of(number, Optional.of(before.orElse(note))),
          () -> assertThat(Async.await(notes.putIfAbsent(note))).isEqualTo(before));
    }

    private void update(int number) {
      Note note = next(number);
      if (known(number).isPresent()) {
        write(
            Map.of(number, Optional.of(note)),
            () -> Async.await(notes.update(here(number), before -> note)));
      }
    }

    private void deleteIf(int number) {
      boolean isThere = known(number).isPresent();
      write(
          Map.of(number, Optional.empty()),
          () ->
              assertThat(Async.await(notes.deleteIf(here(number), STATUS.is("open"))))
                  .isEqualTo(isThere));
    }

    private void delete(int number) {
      write(Map.of(number, Optional.empty()), () -> Async.await(notes.delete(here(number))));
    }

    private void together(int first, int second) {
      Note one = next(first);
      Note other = next(second);
      write(
          Map.of(first, Optional.of(one), second, Optional.of(other)),
          () -> {
            Transaction both = store.transaction().put(written, one).put(written, other);
            Entities stored = waiting ? both.commit() : Async.await(both.commitAsync());
            assertThat(stored.all(written)).containsExactly(one, other);
          });
    }

    private void find(int number) {
      ends(() -> assertThat(Async.await(notes.find(here(number)))).isEqualTo(known(number)));
    }

    private void query() {
      Query<Note> query = written.query(Note.key(notebook));
      ends(
          () ->
              assertThat(waiting ? query.list() : Async.await(query.async().list()))
                  .containsExactlyElementsOf(model.values()));
    }

    private void increment() {
      boolean isKnown = ends(() -> Async.await(tasks.increment(counted, Task.Fields.VIEWS, 1)));
      long now = isKnown ? views + 1 : truth.tasks().get(taskKey()).views();
      assertThat(now).isBetween(views, views + 1);
      views = now;
    }

    /** All of a write is there afterwards, or where its outcome is not known perhaps nothing. */
    private void write(Map<Integer, Optional<Note>> after, Runnable writing) {
      boolean isDone = ends(writing) || isThere(after);
      after.forEach(
          (number, note) -> {
            Optional<Note> expected = isDone ? note : known(number);
            assertThat(truth.notes().find(key(number))).isEqualTo(expected);
            expected.ifPresentOrElse(there -> model.put(number, there), () -> model.remove(number));
          });
    }

    private boolean isThere(Map<Integer, Optional<Note>> after) {
      return after.entrySet().stream()
          .allMatch(note -> truth.notes().find(key(note.getKey())).equals(note.getValue()));
    }

    private boolean ends(Runnable operation) {
      try {
        operation.run();
        return true;
      } catch (OutcomeUnknownException | ThrottledException | StoreUnavailableException e) {
        assertThat(e.isRetryable()).isEqualTo(!(e instanceof OutcomeUnknownException));
        unknown.incrementAndGet();
        proxy.settle(); // what has run into its deadline may be done only now
        return false;
      }
    }
  }
}
