package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluestore.telemetry.ListedMetrics;
import dev.bluestore.testing.KmsStore;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.RecordedTelemetry;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values that are found at once are stored, and looked for in all that is told. */
@ExtendWith(DynamoDbLocalExtension.class)
class TelemetryCanaryIT {

  private static final List<String> CANARIES =
      List.of("canaryNotebook", "canaryTenant", "canaryText", "canaryStatus", "canaryAuthor");

  private final DynamoDbLocal server;

  TelemetryCanaryIT(DynamoDbLocal server) {
    this.server = server;
  }

  private static Note note(int number) {
    return new Note(
        "canaryNotebook", 1, number, "canaryStatus", "canaryText", List.of("canaryAuthor"));
  }

  @Test
  void whatIsStored_isNowhereInWhatIsTold() {
    try (RecordedTelemetry recorded = new RecordedTelemetry();
        KmsStore kms = new KmsStore(server)) {
      try (EncryptedStore store = store(kms, recorded)) {
        use(store);
        kms.disableKey();
        useWithoutKey(kms, recorded);
      }

      String told = recorded.spans() + "\n" + recorded.metrics();
      assertThat(told).contains("bluestore.entity", "put ", "KMS.Decrypt", "error.type");
      assertThat(CANARIES.stream().flatMap(TelemetryCanaryIT::forms))
          .allSatisfy(form -> assertThat(told.contains(form)).as(form).isFalse());
      assertOnlyListed(recorded);
    }
  }

  private static EncryptedStore store(KmsStore kms, RecordedTelemetry recorded) {
    return kms.settings()
        .keyContext(partition -> "canaryTenant")
        .openTelemetry(recorded.openTelemetry())
        .build();
  }

  private static void use(EncryptedStore store) {
    Repository<Note> notes = store.repository(new Note.Mapper());
    Key<Note> key = notes.key(Note.key("canaryNotebook", 1, 1));
    notes.put(note(1));
    notes.putIfAbsent(note(1));
    notes.async().put(note(2)).join();
    store.batch().put(notes, note(3)).write();
    store.transaction().putIfAbsent(notes, note(4)).commit();
    assertThatThrownBy(() -> store.transaction().putIfAbsent(notes, note(4)).commit())
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(
            () ->
                notes.update(
                    key,
                    found -> {
                      throw new IllegalStateException(found.toString());
                    }))
        .hasMessageContaining("canaryText");
    assertThat(store.batchGet(List.of(key)).read().size()).isEqualTo(1);
    assertThat(store.transactionGet(List.of(key)).read().size()).isEqualTo(1);
    assertThat(store.collection("notebook", "canaryNotebook").read().all(notes)).hasSize(4);
    assertThat(notes.query(Note.key("canaryNotebook")).page(2).content()).hasSize(2);
    assertThat(notes.query(Note.key("canaryNotebook")).count()).isEqualTo(4);
    assertThat(notes.scan(2).list()).hasSize(4);
    assertThat(notes.find(Note.key("canaryNotebook", 9, 9))).isEmpty();
    assertThatThrownBy(
            () ->
                notes.decode(
                    Map.of(
                        "PK", AttributeValue.fromS("notebook#canaryNotebook"),
                        "SK", AttributeValue.fromS("note#01#01"))))
        .isInstanceOf(RuntimeException.class);
    notes.delete(Note.key("canaryNotebook", 1, 4));
  }

  private static void useWithoutKey(KmsStore kms, RecordedTelemetry recorded) {
    try (EncryptedStore late = store(kms, recorded)) {
      Repository<Note> notes = late.repository(new Note.Mapper());
      assertThatThrownBy(() -> notes.get(Note.key("canaryNotebook", 1, 1)))
          .isInstanceOf(RuntimeException.class);
    }
  }

  /** A text as it is, and as it could be written otherwise; base64 at each of its three offsets. */
  private static Stream<String> forms(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
    return Stream.of(
            Stream.of(text, new String(utf16, StandardCharsets.ISO_8859_1)),
            Stream.of(utf8, utf16).map(HexFormat.of()::formatHex),
            Stream.of(utf8, utf16).map(HexFormat.of().withUpperCase()::formatHex),
            Stream.of(utf8, utf16).flatMap(TelemetryCanaryIT::base64))
        .flatMap(forms -> forms);
  }

  private static Stream<String> base64(byte[] bytes) {
    return Stream.of(0, 1, 2)
        .map(
            offset -> {
              byte[] shifted = new byte[bytes.length + offset];
              System.arraycopy(bytes, 0, shifted, offset, bytes.length);
              String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
              // What depends on the bytes around it is left out.
              return encoded.substring(offset == 0 ? 0 : offset + 1, encoded.length() - 1);
            });
  }

  /** Every metric that is told has the name, the unit and the labels that the page lists. */
  private static void assertOnlyListed(RecordedTelemetry recorded) {
    Map<String, Set<String>> told = new HashMap<>();
    for (MetricData metric : recorded.metrics()) {
      metric
          .getData()
          .getPoints()
          .forEach(
              point ->
                  point
                      .getAttributes()
                      .forEach(
                          (key, value) ->
                              told.computeIfAbsent(metric.getName(), name -> new TreeSet<>())
                                  .add(key.getKey())));
    }
    assertThat(told).isNotEmpty();
    assertThat(told)
        .allSatisfy(
            (name, labels) -> assertThat(ListedMetrics.labels(name)).as(name).containsAll(labels));
  }
}
