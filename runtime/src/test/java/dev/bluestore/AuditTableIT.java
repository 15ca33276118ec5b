package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.bluestore.audit.AuditAnchor;
import dev.bluestore.audit.AuditFinding.Kind;
import dev.bluestore.audit.AuditLog;
import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.AuditReport;
import dev.bluestore.audit.CryptoAuditEvent;
import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.audit.trail.AuditTrail;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.error.AuditUnavailableException;
import dev.bluestore.table.AuditTable;
import dev.bluestore.table.Connection;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.KeyNames;
import dev.bluestore.table.Transport;
import dev.bluestore.testing.KeptEvents;
import dev.bluestore.testing.LostAnswer;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An audit log in a table: nothing in it is written over, and it verifies from there. */
@ExtendWith(DynamoDbLocalExtension.class)
class AuditTableIT {

  private static final AuditSubject KEY = new AuditSubject.Key("dek#1", "note");
  private static final String EVENTS = "events";

  private DynamoDbLocal server;
  private TestTable log;

  @BeforeEach
  void create(DynamoDbLocal started, @TempDir Path keys) {
    server = started;
    log = new TestTable(server, keys);
  }

  @AfterEach
  void close() {
    log.close();
  }

  private AuditLog read() {
    return AuditLogs.ofTable(log.client(), log.name());
  }

  private AuditTable sink(DynamoDbClient client) {
    return new AuditTable(
        new DynamoTable(
            Transport.blocking(client),
            log.name(),
            KeyNames.DEFAULT,
            Connection.endpoint(client),
            Connection.DEADLINE));
  }

  private static AuditTrail trail(AuditTable sink, String principal) {
    return new AuditTrail(
        CryptoProvider.current(), sink, () -> principal, Clock.systemUTC(), Duration.ofMillis(500));
  }

  /** The items of the log, in their order. */
  private List<Map<String, AttributeValue>> items() {
    return log
        .client()
        .scan(scan -> scan.tableName(log.name()).consistentRead(true))
        .items()
        .stream()
        .sorted(Comparator.comparing(item -> TestTable.text(item, "SK")))
        .toList();
  }

  @Test
  void events_ofAStore_areVerifiedFromTheTable(@TempDir Path keys) throws IOException {
    try (TestTable table = new TestTable(server, keys)) {
      Map<String, String> settings =
          Map.of("BLUE_AUDIT_SINK", "table", "BLUE_AUDIT_TABLE", log.name());
      for (int start = 0; start < 2; start++) {
        try (EncryptedStore store = table.another().environment(settings).build()) {
          Repository<Note> notes = store.repository(new Note.Mapper());
          notes.put(Note.of("alpha", 1, start, "text"));
          assertThat(notes.query(Note.key("alpha")).list()).hasSize(start + 1);
        }
      }

      List<AuditAnchor> heads = table.anchors().list();
      AuditReport report = read().verify(heads);
      assertThat(report.findings())
          .allMatch(finding -> finding.kind() == Kind.ABSENT)
          .as("the store that made the table has its log elsewhere")
          .hasSizeLessThanOrEqualTo(1);
      assertThat(report.chains()).hasSize(2).allMatch(chain -> chain.anchored() == chain.last());
      assertThat(read().tail(1))
          .extracting(CryptoAuditEvent::operation)
          .containsAnyOf("open", "seal", "unwrap");

      log.removeRaw(TestTable.keyOf(items().get(items().size() - 1)));
      assertThat(read().verify(heads).findings()).extracting("kind").contains(Kind.CUT);
    }
  }

  @Test
  void events_thatWereChangedInTheTable_areFound() throws IOException {
    try (AuditTrail trail = trail(sink(log.client()), "somebody")) {
      trail.keyEvent(AuditOperation.WRAP, KEY);
      trail.keyEvent(AuditOperation.UNWRAP, KEY);
    }
    Map<String, AttributeValue> item = new HashMap<>(items().get(1));
    String line = item.get(EVENTS).l().get(0).s();
    item.put(
        EVENTS,
        AttributeValue.fromL(
            List.of(
                AttributeValue.fromS(line.replace("unwrap", "wrap")), AttributeValue.fromN("7"))));
    log.putRaw(item);

    assertThat(read().verify(List.of()).findings())
        .extracting("kind", "source")
        .containsExactly(tuple(Kind.NOT_AN_EVENT, log.name()), tuple(Kind.EDITED, log.name()));
  }

  @Test
  void place_thatIsTaken_isNotWrittenOverAndTheChainGoesOnOnceItIsFree() throws IOException {
    AuditAnchor head;
    try (AuditTrail trail = trail(sink(log.client()), "somebody")) {
      trail.keyEvent(AuditOperation.WRAP, KEY);
      Map<String, AttributeValue> forged = new HashMap<>(items().get(0));
      forged.put("SK", AttributeValue.fromS("0000000000000000001"));
      log.putRaw(forged);

      assertThatExceptionOfType(AuditUnavailableException.class)
          .isThrownBy(() -> trail.keyEvent(AuditOperation.UNWRAP, KEY));
      assertThat(items()).hasSize(2).element(1).isEqualTo(forged);

      log.removeRaw(TestTable.keyOf(forged));
      trail.keyEvent(AuditOperation.REWRAP, KEY);
      head = trail.end().orElseThrow();
    }

    assertThat(read().verify(List.of(head)).findings()).isEmpty();
    assertThat(read().tail(9))
        .extracting(CryptoAuditEvent::operation)
        .containsExactly("wrap", "unwrap", "rewrap");
  }

  @Test
  void events_whoseAnswerWasLost_areThereOnce() throws IOException {
    LostAnswer lost = new LostAnswer();
    try (DynamoDbClient client = lost.client(server);
        AuditTrail trail = trail(sink(client), "somebody")) {
      trail.keyEvent(AuditOperation.WRAP, KEY);
      trail.keyEvent(AuditOperation.UNWRAP, KEY);
    }

    assertThat(lost.attempts()).isEqualTo(3);
    assertThat(items()).hasSize(2);
    assertThat(read().verify(List.of()).findings()).isEmpty();
  }

  @Test
  void batches_ofLongEvents_areItemsThatThereIsRoomFor() throws IOException {
    KeptEvents kept = new KeptEvents();
    String longest = "\u00e4".repeat(256);
    try (AuditTrail trail =
        new AuditTrail(
            CryptoProvider.current(),
            kept,
            () -> longest,
            Clock.systemUTC(),
            Duration.ofSeconds(5))) {
      AuditSubject key = new AuditSubject.Key(longest, longest);
      for (int i = 0; i < 300; i++) {
        trail.record(trail.done(AuditOperation.SEAL, key));
      }
    }
    AuditTable sink = sink(log.client());
    sink.write(kept.events());
    sink.write(kept.events());

    assertThat(items()).hasSizeGreaterThan(2);
    assertThat(read().verify(List.of()).findings()).isEmpty();
    assertThat(read().tail(1000)).isEqualTo(kept.events());
  }
}
