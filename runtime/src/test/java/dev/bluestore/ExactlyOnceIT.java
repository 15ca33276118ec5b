package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.OutcomeUnknownException;
import dev.bluestore.error.StoreUnavailableException;
import dev.bluestore.error.ThrottledException;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import dev.bluestore.testkit.faults.Fault;
import dev.bluestore.testkit.faults.FaultPlan;
import dev.bluestore.testkit.faults.FaultProxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What becomes of writes whose answers are lost. */
@ExtendWith(DynamoDbLocalExtension.class)
class ExactlyOnceIT {

  private static final long SEED = 20261122;
  private static final int TASKS = 125;
  private static final int THREADS = 8;
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Note NOTE = Note.of("alpha", 1, 1, "first");

  private DynamoDbLocal server;
  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    this.server = server;
    table = new TestTable(server, keys, settings -> settings, TaskMapper.SCHEMA);
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  @Test
  void writes_ofWhichEveryOtherAnswerIsLost_areEachDoneOnce() throws Exception {
    FaultPlan plan =
        FaultPlan.seeded(SEED)
            .only("PutItem", "UpdateItem", "TransactWriteItems")
            .rate(Fault.CUT_AFTER, 0.5);
    try (FaultProxy proxy = FaultProxy.start(server.endpoint(), plan);
        DynamoDbClient client = clientOf(proxy.endpoint());
        EncryptedStore store = table.another().client(client).build()) {
      Repository<Task> tasks = store.repository(new TaskMapper());
      Task counted = tasks.put(Task.of("counted", "open", 1));
      Key<Task> counter = tasks.key(TaskMapper.key("counted", counted.id()));

      atOnce(() -> lifeOf(tasks, counter));

      assertThat(table.tasks().get(TaskMapper.key("counted", counted.id())).views())
          .as(plan.toString())
          .isEqualTo(TASKS);
      assertThat(table.tasks().query(TaskMapper.leading("blue")).count()).isZero();
      assertThat(proxy.count("PutItem", Fault.CUT_AFTER)).isGreaterThan(3 * TASKS / 2);
      assertThat(proxy.count("UpdateItem", Fault.CUT_AFTER)).isGreaterThan(TASKS / 2);
      assertThat(proxy.count("TransactWriteItems", Fault.CUT_AFTER)).isGreaterThan(2 * TASKS);
    }
  }

  /** Two puts, an update, a put with a condition, an increment and two deletes. */
  private static Void lifeOf(Repository<Task> tasks, Key<Task> counter) {
    Task first = tasks.put(Task.of("blue", "open", 1).withText("0"));
    Task second = tasks.put(first.withStatus("doing"));
    Key<Task> key = tasks.key(TaskMapper.key("blue", first.id()));
    Task third = tasks.update(key, task -> task.withText(task.text() + "+1"));
    assertThat(third).isEqualTo(tasks.get(TaskMapper.key("blue", first.id())));
    assertThat(third.text()).isEqualTo("0+1");
    assertThat(List.of(first.version(), second.version(), third.version()))
        .containsExactly(1L, 2L, 3L);
    Task fourth = tasks.putIf(third, Task.Fields.STATUS.is("doing")).orElseThrow();
    tasks.increment(counter, Task.Fields.VIEWS, 1);
    if (fourth.id().hashCode() % 2 == 0) {
      assertThat(tasks.deleteIf(key, Task.Fields.STATUS.is("doing"))).isTrue();
    } else {
      tasks.delete(fourth);
    }
    return null;
  }

  private static void atOnce(Callable<Void> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Void> done :
          threads.invokeAll(Stream.generate(() -> work).limit(TASKS).toList())) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void write_thatMayHaveArrived_endsAsUnknown() {
    table.notes().put(NOTE);
    for (Fault fault : List.of(Fault.CUT_AFTER, Fault.CUT_BEFORE, Fault.INTERNAL_ERROR_AFTER)) {
      assertThatExceptionOfType(OutcomeUnknownException.class)
          .as(fault.toString())
          .isThrownBy(() -> putUnder(fault, List.of()));
    }
  }

  @Test
  void write_thatWasThrottled_saysSoUnlessAnEarlierTryMayHaveArrived() {
    table.notes().put(NOTE);
    for (Fault fault : List.of(Fault.THROTTLED, Fault.REQUEST_LIMIT_EXCEEDED)) {
      assertThatExceptionOfType(ThrottledException.class)
          .isThrownBy(() -> putUnder(fault, List.of()))
          .withMessageContaining("more capacity")
          .satisfies(e -> assertThat(e.isRetryable()).isTrue());
    }
    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> putUnder(Fault.THROTTLED, List.of(Fault.CUT_AFTER)));
  }

  @Test
  void write_thatPassesAfterAWhile_isDone() {
    table.notes().put(NOTE);
    FaultPlan none = FaultPlan.seeded(SEED);
    try (FaultProxy proxy = FaultProxy.start(server.endpoint(), none);
        DynamoDbClient client = clientOf(proxy.endpoint());
        EncryptedStore store = table.another().client(client).build()) {
      for (Fault fault :
          List.of(Fault.THROTTLED, Fault.CONFLICT, Fault.UNAVAILABLE, Fault.CUT_BEFORE)) {
        proxy.next(fault, "PutItem");
      }
      store.repository(new Note.Mapper()).put(Note.of("alpha", 1, 1, "second"));
    }
    assertThat(table.notes().get(Note.key("alpha", 1, 1)).text()).isEqualTo("second");
  }

  @Test
  void read_thatIsThrottledOrFails_isRetryable() {
    table.notes().put(NOTE);
    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> readUnder(Fault.THROTTLED));
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> readUnder(Fault.INTERNAL_ERROR))
        .satisfies(e -> assertThat(e.isRetryable()).isTrue());
  }

  @Test
  void deadline_ofABuilder_endsACallToAServerThatIsSilent() {
    table.notes().put(NOTE);
    FaultPlan slow =
        FaultPlan.seeded(SEED).rate(Fault.DELAY, 1).delayUpTo(Duration.ofHours(1)).only("GetItem");
    try (FaultProxy proxy = FaultProxy.start(server.endpoint(), slow);
        EncryptedStore store = table.another(proxy.endpoint()).deadline(SOON).build()) {
      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> store.repository(new Note.Mapper()).find(Note.key("alpha", 1, 1)));
    }
  }

  private void putUnder(Fault fault, List<Fault> first) {
    FaultPlan plan = FaultPlan.seeded(SEED).only("PutItem").rate(fault, 1);
    try (FaultProxy proxy = FaultProxy.start(server.endpoint(), plan);
        DynamoDbClient client = clientOf(proxy.endpoint());
        EncryptedStore store = table.another().client(client).deadline(SOON).build()) {
      first.forEach(other -> proxy.next(other, "PutItem"));
      store.repository(new Note.Mapper()).put(NOTE);
    }
  }

  private void readUnder(Fault fault) {
    FaultPlan plan = FaultPlan.seeded(SEED).only("GetItem").rate(fault, 1);
    try (FaultProxy proxy = FaultProxy.start(server.endpoint(), plan);
        EncryptedStore store = table.another(proxy.endpoint()).build()) {
      store.repository(new Note.Mapper()).find(Note.key("alpha", 1, 1));
    }
  }

  private static DynamoDbClient clientOf(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }
}
