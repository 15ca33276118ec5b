package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.bluestore.audit.AuditAnchor;
import dev.bluestore.audit.AuditLog;
import dev.bluestore.audit.CryptoAuditEvent;
import dev.bluestore.error.AuditUnavailableException;
import dev.bluestore.error.KeyMissingException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.table.Async;
import dev.bluestore.testing.KeptEvents;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.RecordedTelemetry;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything that is done with keys and items is in the audit log, and nothing is done without. */
@ExtendWith(DynamoDbLocalExtension.class)
class AuditIT {

  private static final String SECRET = "the words that people said";
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN = "b7ad6b7169203331";

  private TestTable table;
  private final KeptEvents events = new KeptEvents();
  private EncryptedStore store;
  private Repository<Note> notes;

  @BeforeEach
  void open(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys);
    store = audited(table.another());
  }

  private EncryptedStore audited(EncryptedStoreBuilder settings) {
    EncryptedStore made =
        settings
            .auditSink(events)
            .auditDeadline(Duration.ofSeconds(2))
            .principal(() -> "reader-7")
            .openTelemetry(OpenTelemetry.noop())
            .build();
    notes = made.repository(new Note.Mapper());
    return made;
  }

  @AfterEach
  void close() {
    events.down(false);
    store.close();
    table.close();
  }

  /** What the log has when the store is closed. */
  private List<CryptoAuditEvent> ended() {
    store.close();
    return events.events();
  }

  private static List<String> operations(List<CryptoAuditEvent> events) {
    return events.stream().map(CryptoAuditEvent::operation).toList();
  }

  @Test
  void writesAndReads_ofAnItem_areEventsWithoutItsAddress() throws IOException {
    notes.put(Note.of("alpha", 1, 2, SECRET));
    notes.find(Note.key("alpha", 1, 2));

    List<CryptoAuditEvent> log = ended();
    assertThat(operations(log)).containsExactly("derive", "wrap", "create_key", "seal", "open");
    assertThat(log).allMatch(event -> event.outcome().equals("success") && event.count() == 1);
    assertThat(log).extracting(CryptoAuditEvent::principal).containsOnly("reader-7");
    String dek = TestTable.text(table.raw(Note.key("alpha", 1, 2)), "key_id");
    CryptoAuditEvent sealed = log.get(3);
    CryptoAuditEvent opened = log.get(4);
    assertThat(sealed.keyId()).isEqualTo(dek).isEqualTo(log.get(2).keyId());
    assertThat(log.get(0).keyId()).startsWith("local:");
    assertThat(sealed.entityType()).isEqualTo("note");
    assertThat(sealed.subject()).matches("[0-9a-f]{32}").isEqualTo(opened.subject());
    assertThat(String.join("\n", events.lines())).doesNotContain("alpha", "words");
    assertThat(AuditLog.ofLines("log", events.lines()).verify(table.anchors().list()).isIntact())
        .isTrue();
  }

  @Test
  void query_ofManyItems_isOneEventWithTheirNumber() {
    IntStream.range(0, 500)
        .mapToObj(number -> Note.of("alpha", number / 100, number % 100, "text"))
        .forEach(notes::put);
    assertThat(notes.query(Note.key("alpha")).list()).hasSize(500);

    ended();
    assertThat(events.of("open")).hasSize(1).allMatch(event -> event.count() == 500);
  }

  @Test
  void refusals_ofItems_areEventsWithTheErrorsClass() {
    notes.put(Note.of("alpha", 1, 1, SECRET));
    Map<String, AttributeValue> item = table.raw(Note.key("alpha", 1, 1));
    byte[] content = item.get("content_encrypted").b().asByteArray();
    content[20] ^= 1;
    item.put("content_encrypted", AttributeValue.fromB(SdkBytes.fromByteArray(content)));
    table.putRaw(item);

    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> notes.find(Note.key("alpha", 1, 1)));
    table.removeRaw(table.keyRecord(item));
    try (EncryptedStore other = audited(table.another())) {
      assertThatExceptionOfType(KeyMissingException.class)
          .isThrownBy(() -> notes.query(Note.key("alpha")).list());
      assertThat(other.namespace()).isEqualTo("notes");
    }

    ended();
    assertThat(events.of("open"))
        .extracting(CryptoAuditEvent::outcome, CryptoAuditEvent::error)
        .containsExactlyInAnyOrder(
            tuple("failure", "TamperedException"), tuple("failure", "KeyMissingException"));
  }

  @Test
  void context_ofOpenTelemetry_isInTheEvents() {
    SpanContext span =
        SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault());
    try (Scope scope = Span.wrap(span).makeCurrent()) {
      notes.put(Note.of("alpha", 1, 1, "text"));
      assertThat(scope).isNotNull();
    }
    notes.put(Note.of("alpha", 1, 2, "text"));

    ended();
    List<CryptoAuditEvent> sealed = events.of("seal");
    assertThat(sealed.get(0).traceId()).isEqualTo(TRACE);
    assertThat(sealed.get(0).spanId()).isEqualTo(SPAN);
    assertThat(sealed.get(1).traceId()).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
    assertThat(sealed.get(1).spanId()).isEmpty();
  }

  @Test
  void span_ofAStoreThatIsListenedTo_isInItsEvents() {
    KeptEvents own = new KeptEvents();
    try (RecordedTelemetry recorded = new RecordedTelemetry()) {
      try (EncryptedStore told =
          table.another().openTelemetry(recorded.openTelemetry()).auditSink(own).build()) {
        told.repository(new Note.Mapper()).put(Note.of("alpha", 1, 1, "text"));
      }

      SpanData put = recorded.span("put " + table.name());
      assertThat(own.of("seal"))
          .extracting(CryptoAuditEvent::traceId, CryptoAuditEvent::spanId)
          .containsExactly(tuple(put.getTraceId(), put.getSpanId()));
    }
  }

  @Test
  void context_ofOpenTelemetry_goesAlongWithFutures() {
    notes.put(Note.of("alpha", 1, 1, "text"));
    SpanContext span =
        SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault());
    KeptEvents own = new KeptEvents();
    try (EncryptedStore cold =
        table.another().openTelemetry(OpenTelemetry.noop()).auditSink(own).build()) {
      Repository<Note> read = cold.repository(new Note.Mapper());
      CompletableFuture<Note> stored;
      CompletableFuture<List<Note>> listed;
      try (Scope scope = Span.wrap(span).makeCurrent()) {
        listed = read.query(Note.key("alpha")).async().list();
        stored = read.async().update(read.key(Note.key("alpha", 1, 1)), note -> note);
        assertThat(scope).isNotNull();
      }
      assertThat(listed.join()).contains(stored.join());
    }

    assertThat(own.events())
        .extracting(CryptoAuditEvent::operation)
        .contains("unwrap", "open", "seal");
    assertThat(own.events())
        .allSatisfy(
            event -> {
              assertThat(event.traceId()).as(event.operation()).isEqualTo(TRACE);
              assertThat(event.spanId()).as(event.operation()).isEqualTo(SPAN);
            });
  }

  @Test
  void keys_whileTheSinkIsDown_areNotUsed() {
    notes.put(Note.of("alpha", 1, 1, "text"));
    events.down(true);

    assertThatExceptionOfType(AuditUnavailableException.class)
        .isThrownBy(() -> notes.put(Note.of("beta", 1, 1, "text")))
        .matches(AuditUnavailableException::isRetryable);
    assertThat(table.client().scan(scan -> scan.tableName(table.name())).items())
        .noneMatch(item -> TestTable.text(item, "PK").contains("beta"));

    events.down(false);
    assertThat(notes.put(Note.of("beta", 1, 1, "text"))).isNotNull();
  }

  @Test
  void items_whileTheSinkIsDown_goOnUntilTheLogIsFull() {
    notes.put(Note.of("alpha", 1, 1, "text"));
    events.down(true);
    List<AuditUnavailableException> failures = new ArrayList<>();
    int opened = 0;
    while (failures.isEmpty()) {
      try {
        notes.find(Note.key("alpha", 1, 1));
        opened++;
      } catch (AuditUnavailableException e) {
        failures.add(e);
      }
    }
    assertThat(opened).isGreaterThan(8000);
    assertThatExceptionOfType(AuditUnavailableException.class)
        .isThrownBy(() -> Async.await(notes.async().find(notes.key(Note.key("alpha", 1, 1)))));

    events.down(false);
    ended();
    assertThat(events.of("open")).hasSize(opened);
  }

  @Test
  void anchors_ofAStore_goForwardAndEndWithIt() throws IOException {
    store.close();
    KeptEvents log = new KeptEvents();
    EncryptedStore anchored =
        table.anchored().auditSink(log).anchorEvery(5, Duration.ofMillis(20)).build();
    Repository<Note> written = anchored.repository(new Note.Mapper());
    written.put(Note.of("alpha", 1, 1, "text"));
    List<AuditAnchor> anchors = anchored.auditAnchors();
    while (anchors.isEmpty()) {
      anchors = anchored.auditAnchors();
    }
    assertThat(anchors).hasSize(1).noneMatch(AuditAnchor::isLast);
    anchored.close();

    List<AuditAnchor> last;
    try (EncryptedStore reader = table.another().build()) {
      last = reader.auditAnchors();
    }
    assertThat(last).hasSize(1).allMatch(AuditAnchor::isLast);
    assertThat(last.get(0).sequence()).isEqualTo(log.events().size() - 1);
    List<String> lines = log.lines();
    assertThat(AuditLog.ofLines("log", lines).verify(last).findings()).isEmpty();
    assertThat(AuditLog.ofLines("log", lines.subList(0, lines.size() - 1)).verify(last).findings())
        .singleElement()
        .hasToString(
            "event "
                + (lines.size() - 1)
                + " of chain "
                + last.get(0).chain()
                + " and all behind it are cut off: more was anchored");
  }
}
