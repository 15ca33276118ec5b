package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.EncryptedStore;
import dev.bluestore.audit.CryptoAuditEvent;
import dev.bluestore.codec.PlainForm;
import dev.bluestore.testing.KeptEvents;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a job does with items is in the audit log, as it is where an application does it. */
@ExtendWith(DynamoDbLocalExtension.class)
class JobAuditIT {

  private final KeptEvents events = new KeptEvents();
  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys);
    IntStream.range(0, 3).forEach(i -> table.notes().put(Note.of("alpha", 1, i, "text " + i)));
    table.notes().put(Note.of("beta", 1, 0, "text"));
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private JobReport run(Function<Rotation, JobReport> job) {
    try (EncryptedStore store = table.another().auditSink(events).build()) {
      return job.apply(Rotation.of(store));
    }
  }

  private static JobReport reseal(Rotation rotation) {
    return rotation
        .reseal()
        .segments(1)
        .cachesEndWithin(Duration.ofMillis(1))
        .run(JobOptions.defaults());
  }

  private List<CryptoAuditEvent> ofNotes(String operation, String outcome) {
    return events.of(operation).stream()
        .filter(event -> event.entityType().equals("note") && event.outcome().equals(outcome))
        .toList();
  }

  @Test
  void reseal_ofItems_recordsThatTheyWereOpenedAndSealed() {
    assertThat(run(JobAuditIT::reseal).finished()).isTrue();

    assertThat(ofNotes("seal", "success")).hasSize(4).allMatch(event -> event.count() == 1);
    assertThat(ofNotes("open", "success").stream().mapToLong(CryptoAuditEvent::count).sum())
        .isEqualTo(4);
    assertThat(ofNotes("open", "success"))
        .extracting(CryptoAuditEvent::keyId)
        .doesNotContainAnyElementsOf(
            ofNotes("seal", "success").stream().map(CryptoAuditEvent::keyId).toList());
  }

  @Test
  void reseal_ofAnItemThatDoesNotOpen_recordsTheRefusal() {
    Map<String, AttributeValue> bad = new HashMap<>(table.raw(Note.key("alpha", 1, 1)));
    bad.put("content_nonce", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[12])));
    table.putRaw(bad);

    assertThat(run(JobAuditIT::reseal).refused()).isPositive();

    assertThat(ofNotes("open", "failure"))
        .isNotEmpty()
        .allMatch(event -> event.error().equals("TamperedException"))
        .allMatch(event -> event.keyId().equals(bad.get("key_id").s()));
    assertThat(ofNotes("seal", "success")).hasSize(3);
  }

  @Test
  void migration_ofAnItemThatDoesNotFit_recordsTheRefusalAndNamesNothing() {
    table.putRaw(
        Map.of(
            "PK", AttributeValue.fromS("notebook#gamma"),
            "SK", AttributeValue.fromS("note#01#01"),
            "status", AttributeValue.fromS("open"),
            "color", AttributeValue.fromS("red")));

    JobReport report =
        run(
            rotation ->
                rotation
                    .migrate(PlainForm.of(new Note.Mapper()))
                    .segments(1)
                    .run(JobOptions.defaults()));

    assertThat(report.refused()).isPositive();
    assertThat(ofNotes("read_plain", "failure"))
        .isNotEmpty()
        .allMatch(event -> event.error().equals("UnreadableEntityException"))
        .allMatch(event -> event.keyId().isEmpty() && event.subject().isEmpty());
    assertThat(String.join("", events.lines())).doesNotContain("gamma", "color", "red");
  }
}
