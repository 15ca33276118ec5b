package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.ConflictException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.rotation.JobOptions;
import dev.bluestore.rotation.JobReport;
import dev.bluestore.rotation.Rotation;
import dev.bluestore.testing.KmsStore;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.RecordedTelemetry;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import dev.bluestore.testkit.faults.Fault;
import dev.bluestore.testkit.faults.FaultPlan;
import dev.bluestore.testkit.faults.FaultProxy;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a store tells over a real table: who is whose child, and what is counted. */
@ExtendWith(DynamoDbLocalExtension.class)
class TelemetryIT {

  private static final Note NOTE = Note.of("alpha", 1, 1, "first");

  private final RecordedTelemetry recorded = new RecordedTelemetry();
  private final DynamoDbLocal server;
  private TestTable table;

  TelemetryIT(DynamoDbLocal server) {
    this.server = server;
  }

  @BeforeEach
  void makeTable(@TempDir Path keys) {
    table =
        new TestTable(
            server,
            keys,
            settings -> settings.openTelemetry(recorded.openTelemetry()),
            TaskMapper.SCHEMA);
  }

  @AfterEach
  void closeTable() {
    table.close();
    recorded.close();
  }

  private String name(String operation) {
    return operation + " " + table.name();
  }

  private Key<Note> key(String notebook, int... sort) {
    return table.notes().key(Note.key(notebook, sort));
  }

  private List<String> children(SpanData parent) {
    return recorded.spans().stream()
        .filter(span -> span.getParentSpanId().equals(parent.getSpanId()))
        .map(SpanData::getName)
        .toList();
  }

  @Test
  void firstWriteOfAPartition_hasItsKeyOperationsAsChildren() {
    table.notes().put(NOTE);

    assertThat(children(recorded.span(name("put")))).containsExactly("key derive", "key generate");
    assertThat(recorded.sum("bluestore.items.sealed", Map.of("bluestore.entity", "Note")))
        .isEqualTo(1);
    assertThat(recorded.sum("bluestore.content.sealed", Map.of())).isPositive();
  }

  @Test
  void readInAnotherProcess_hasItsKeyOperationsAsChildren_alsoWithoutAWaitingThread() {
    table.notes().put(NOTE);
    for (boolean async : List.of(false, true)) {
      recorded.forgetSpans();
      try (EncryptedStore reader = another()) {
        Repository<Note> notes = reader.repository(new Note.Mapper());
        Note found =
            async
                ? notes.async().get(notes.key(Note.key("alpha", 1, 1))).join()
                : notes.get(Note.key("alpha", 1, 1));

        assertThat(found).isEqualTo(NOTE);
        assertThat(children(recorded.span(name("get"))))
            .as("asynchronous: %s", async)
            .containsExactly("key derive", "key unwrap");
        assertThat(recorded.spans()).hasSize(3);
      }
    }
    assertThat(recorded.sum("bluestore.items.opened", Map.of())).isEqualTo(2);
  }

  private EncryptedStore another() {
    return table.another().openTelemetry(recorded.openTelemetry()).build();
  }

  @Test
  void manyAtOnce_endWithTheirFutures_andEachIsARootOfItsOwn() {
    table.notes().put(NOTE);
    recorded.forgetSpans();
    AsyncRepository<Note> notes = table.notes().async();

    CompletableFuture.allOf(
            Stream.of(1, 2, 3, 4, 5, 6)
                .map(number -> notes.put(Note.of("alpha", 2, number, "text")))
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(recorded.spans(name("put")))
        .hasSize(6)
        .allSatisfy(span -> assertThat(span.getParentSpanContext().isValid()).isFalse());
  }

  @Test
  void keyInKms_isCalledBelowTheOperationOnKeys() {
    try (KmsStore kms = new KmsStore(server)) {
      assertThat(callBelow(kms, "key generate")).isEqualTo("KMS.GenerateDataKey");
      assertThat(callBelow(kms, "key unwrap")).isEqualTo("KMS.Decrypt");
    }
  }

  /** The one call that was made for a write of a new process, which is counted. */
  private String callBelow(KmsStore kms, String key) {
    recorded.forgetSpans();
    try (EncryptedStore store = kms.settings().openTelemetry(recorded.openTelemetry()).build()) {
      long before = recorded.count("bluestore.kms.call.duration", Map.of());
      store.repository(new Note.Mapper()).put(NOTE);

      assertThat(recorded.count("bluestore.kms.call.duration", Map.of())).isEqualTo(before + 1);
      List<String> calls = children(recorded.span(key));
      assertThat(calls).hasSize(1);
      return calls.get(0);
    }
  }

  @Test
  void query_isOneSpanWithItsRequests_andAStreamHasRequestsAlone() {
    table.notes().put(NOTE);
    recorded.forgetSpans();

    assertThat(table.notes().query(Note.key("alpha")).list()).containsExactly(NOTE);
    assertThat(children(recorded.span(name("list")))).containsExactly(name("fetch"));

    recorded.forgetSpans();
    assertThat(table.notes().query(Note.key("alpha")).async().list().join()).containsExactly(NOTE);
    assertThat(children(recorded.span(name("list")))).containsExactly(name("fetch"));

    recorded.forgetSpans();
    assertThat(table.notes().query(Note.key("alpha")).stream()).containsExactly(NOTE);
    assertThat(recorded.spans()).extracting(SpanData::getName).containsExactly(name("fetch"));
  }

  @Test
  void keyCache_countsHitsAndMisses_andWhatItKeeps() {
    try (EncryptedStore store = another()) {
      Repository<Note> notes = store.repository(new Note.Mapper());
      notes.put(NOTE);
      notes.put(NOTE);
      notes.get(Note.key("alpha", 1, 1));

      assertThat(cached("seal", "miss")).isEqualTo(1);
      assertThat(cached("seal", "hit")).isEqualTo(1);
      assertThat(cached("open", "hit")).isEqualTo(1);
      assertThat(recorded.sum("bluestore.key.cache.size", Map.of())).isEqualTo(2);
    }
    assertThat(recorded.sum("bluestore.key.cache.size", Map.of())).isZero();
  }

  private long cached(String use, String result) {
    return recorded.sum(
        "bluestore.key.cache.requests",
        Map.of("bluestore.key.use", use, "bluestore.key.cache.result", result));
  }

  @Test
  void requestsThatAreSentAgain_areCounted_whoeverSendsThem() {
    table.notes().put(NOTE);
    try (FaultProxy proxy = FaultProxy.start(server.endpoint(), FaultPlan.seeded(1));
        EncryptedStore store =
            table.another(proxy.endpoint()).openTelemetry(recorded.openTelemetry()).build()) {
      Repository<Note> notes = store.repository(new Note.Mapper());
      notes.get(Note.key("alpha", 1, 1));

      proxy.next(Fault.INTERNAL_ERROR, "PutItem");
      proxy.next(Fault.INTERNAL_ERROR, "PutItem");
      notes.put(NOTE);
      assertThat(recorded.sum("bluestore.retries", Map.of())).as("the store's own").isEqualTo(2);

      proxy.next(Fault.INTERNAL_ERROR, "GetItem");
      notes.get(Note.key("alpha", 1, 1));
      assertThat(recorded.sum("bluestore.retries", Map.of())).as("the SDK's").isEqualTo(3);

      proxy.next(Fault.INTERNAL_ERROR, "GetItem");
      notes.async().get(notes.key(Note.key("alpha", 1, 1))).join();
      assertThat(recorded.sum("bluestore.retries", Map.of())).as("asynchronous").isEqualTo(4);

      proxy.next(Fault.UNPROCESSED, "BatchWriteItem");
      store.batch().put(notes, NOTE).put(notes, Note.of("alpha", 1, 2, "second")).write();
      assertThat(recorded.sum("bluestore.retries", Map.of())).as("left over").isEqualTo(5);
      assertThat(recorded.sum("bluestore.conflicts", Map.of())).isZero();
    }
  }

  @Test
  void conflicts_areCounted_whetherTheyPassOrAreTold() {
    Task old = table.tasks().put(Task.of("blue", "open", 1));
    table.tasks().put(old);
    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> table.tasks().put(old));
    assertThat(recorded.sum("bluestore.conflicts", Map.of())).isEqualTo(1);

    table.notes().put(NOTE);
    boolean[] first = {true};
    table
        .notes()
        .update(
            key("alpha", 1, 1),
            note -> {
              if (first[0]) {
                first[0] = false;
                table.notes().put(Note.of("alpha", 1, 1, "faster"));
              }
              return Note.of("alpha", 1, 1, note.text() + "!");
            });
    assertThat(recorded.sum("bluestore.conflicts", Map.of())).isEqualTo(2);
    assertThat(recorded.sum("bluestore.retries", Map.of())).isEqualTo(1);
  }

  @Test
  void itemThatWasChanged_isCountedAsRefused_alsoWhereItIsSkipped() {
    table.notes().put(NOTE);
    Map<String, AttributeValue> item = table.raw(Note.key("alpha", 1, 1));
    item.put("status", AttributeValue.fromS("forged"));
    table.putRaw(item);

    assertThat(table.notes().query(Note.key("alpha")).skipping(failure -> {}).list()).isEmpty();
    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> table.notes().find(Note.key("alpha", 1, 1)));

    String refused = TamperedException.class.getName();
    assertThat(recorded.sum("bluestore.items.refused", Map.of("error.type", refused))).isEqualTo(2);
    assertThat(recorded.sum("bluestore.items.opened", Map.of())).isZero();
    assertThat(
            recorded.count(
                "db.client.operation.duration",
                Map.of("db.operation.name", "find", "error.type", refused)))
        .isEqualTo(1);
    assertThat(Optional.of(recorded.span(name("list")).getStatus().getStatusCode().name()))
        .contains("UNSET");
  }

  @Test
  void job_isCountedByWhatBecameOfItsRows() {
    table.notes().put(NOTE);
    table.notes().put(Note.of("alpha", 1, 2, "second"));

    JobReport report =
        Rotation.of(table.store())
            .reseal()
            .cachesEndWithin(Duration.ofMillis(1))
            .run(JobOptions.defaults());

    assertThat(report.finished()).isTrue();
    assertThat(rows("changed")).isGreaterThanOrEqualTo(2);
    assertThat(rows("read")).isGreaterThanOrEqualTo(rows("changed"));
    assertThat(rows("refused")).isZero();
  }

  private long rows(String outcome) {
    return recorded.sum("bluestore.job.items", Map.of("bluestore.job.outcome", outcome));
  }
}
