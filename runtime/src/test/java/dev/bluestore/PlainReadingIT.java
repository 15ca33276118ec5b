package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.audit.CryptoAuditEvent;
import dev.bluestore.codec.PlainForm;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnreadableEntityException;
import dev.bluestore.error.UnsealedException;
import dev.bluestore.testing.KeptEvents;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Parcel;
import dev.bluestore.testing.PlainParcel;
import dev.bluestore.testing.RecordedTelemetry;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Plain items are read while that is allowed, told each time, and never outside of it. */
@ExtendWith(DynamoDbLocalExtension.class)
class PlainReadingIT {

  private static final Parcel PLAIN = Parcel.of("ada", 1);

  private final KeptEvents events = new KeptEvents();
  private final RecordedTelemetry recorded = new RecordedTelemetry();
  private final Duration[] later = {Duration.ZERO};
  private TestTable table;
  private Repository<Parcel> parcels;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    InstantSource time = () -> Instant.now().plus(later[0]);
    table =
        new TestTable(
            server,
            keys,
            settings ->
                settings
                    .auditSink(events)
                    .clock(time.withZone(ZoneOffset.UTC))
                    .openTelemetry(recorded.openTelemetry())
                    .readPlainItems(Instant.now().plus(Duration.ofDays(7)), PlainParcel.FORM));
    parcels = table.store().repository(new Parcel.Mapper());
    PlainParcel.in(table).putItem(PlainParcel.of(PLAIN));
  }

  @AfterEach
  void closeTable() {
    table.close();
    recorded.close();
  }

  private Key<Parcel> key() {
    return parcels.key(Parcel.key("ada", 1));
  }

  private Map<String, AttributeValue> raw() {
    return table.raw(Parcel.key("ada", 1));
  }

  private long plainReads() {
    return recorded.sum("bluestore.plain.items.read", Map.of("bluestore.entity", "Parcel"));
  }

  @Test
  void everyWayToRead_givesThePlainItem_andCountsAndRecordsIt() {
    Note note = Note.of("alpha", 1, 1, "sealed");
    table.notes().put(note);

    assertThat(parcels.find(Parcel.key("ada", 1))).contains(PLAIN);
    assertThat(parcels.get(Parcel.key("ada", 1))).isEqualTo(PLAIN);
    assertThat(parcels.async().find(key()).join()).contains(PLAIN);
    assertThat(parcels.query(Parcel.leading("ada")).list()).containsExactly(PLAIN);
    assertThat(parcels.scan(1).list()).containsExactly(PLAIN);
    assertThat(table.store().batchGet(List.of(key())).read().get(key())).isEqualTo(PLAIN);
    assertThat(table.store().transactionGet(List.of(key())).read().get(key())).isEqualTo(PLAIN);
    assertThat(parcels.putIfAbsent(PLAIN)).contains(PLAIN);
    assertThat(parcels.decode(raw())).contains(PLAIN);

    assertThat(plainReads()).isEqualTo(9);
    table.store().close();
    List<CryptoAuditEvent> reads = events.of("read_plain");
    assertThat(reads.stream().mapToLong(CryptoAuditEvent::count).sum()).isEqualTo(9);
    assertThat(reads)
        .allSatisfy(event -> assertThat(event.entityType()).isEqualTo("parcel"))
        .allSatisfy(event -> assertThat(event.keyId() + event.subject()).isEmpty());
  }

  @Test
  void sealedItems_areReadAsEver() {
    parcels.put(PLAIN);

    assertThat(parcels.get(Parcel.key("ada", 1))).isEqualTo(PLAIN);
    assertThat(plainReads()).isZero();
  }

  @Test
  void afterTheEnd_plainItemsAreRefused() {
    assertThat(parcels.find(Parcel.key("ada", 1))).isPresent();

    later[0] = Duration.ofDays(7).plusSeconds(60);

    assertThatExceptionOfType(UnsealedException.class)
        .isThrownBy(() -> parcels.find(Parcel.key("ada", 1)));
    assertThatExceptionOfType(UnsealedException.class)
        .isThrownBy(() -> parcels.query(Parcel.leading("ada")).list());
    assertThat(plainReads()).isEqualTo(1);
  }

  @Test
  void entitiesThatAreNotNamed_areRefused() {
    table.putRaw(
        Map.of(
            "PK", AttributeValue.fromS("notebook#alpha"),
            "SK", AttributeValue.fromS("note#01#01"),
            "status", AttributeValue.fromS("open"),
            "text", AttributeValue.fromS("text"),
            "authors", AttributeValue.fromL(List.of())));

    assertThatExceptionOfType(UnsealedException.class)
        .isThrownBy(() -> table.notes().find(Note.key("alpha", 1, 1)));
  }

  @Test
  void itemWithAPartOfASeal_isTampered() {
    parcels.put(Parcel.of("ada", 2));
    Map<String, AttributeValue> sealed = table.raw(Parcel.key("ada", 2));
    for (String part : List.of("key_id", "content_nonce", "content_encrypted")) {
      Map<String, AttributeValue> bad = raw();
      bad.put(part, sealed.get(part));
      table.putRaw(bad);

      assertThatExceptionOfType(TamperedException.class)
          .as(part)
          .isThrownBy(() -> parcels.find(Parcel.key("ada", 1)));

      bad.remove(part);
      table.putRaw(bad);
    }
    assertThat(plainReads()).isZero();
  }

  @Test
  void plainItemThatDoesNotFit_isRefusedAndRecorded() {
    Map<String, AttributeValue> bad = raw();
    bad.put("color", AttributeValue.fromS("red"));
    table.putRaw(bad);

    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(() -> parcels.find(Parcel.key("ada", 1)))
        .withMessageContaining("[color]");
    table.store().close();

    assertThat(events.of("read_plain"))
        .singleElement()
        .satisfies(event -> assertThat(event.error()).isEqualTo("UnreadableEntityException"));
  }

  @Test
  void put_overAPlainItem_sealsIt() {
    parcels.put(PLAIN);

    assertThat(raw()).containsKey("content_encrypted").doesNotContainKey("weight");
  }

  @Test
  void partitionWithPlainAndSealedItems_isRead() {
    parcels.put(Parcel.of("ada", 2));

    assertThat(parcels.query(Parcel.leading("ada")).list())
        .containsExactly(PLAIN, Parcel.of("ada", 2));
    assertThat(plainReads()).isEqualTo(1);
  }

  @Test
  void anEndThatIsFarAway_isRefused() {
    EncryptedStoreBuilder settings =
        table
            .another()
            .readPlainItems(
                Instant.now().plus(Duration.ofDays(91)), PlainForm.of(new Note.Mapper()));

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(settings::build)
        .withMessageContaining("90 days");
  }
}
