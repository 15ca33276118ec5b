package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.DrainedException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.ShreddedException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.keys.DekBinding;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.keys.EncryptedDek;
import dev.bluestore.keys.KekHandle;
import dev.bluestore.keys.KeyContext;
import dev.bluestore.keys.LocalFileKeyProvider;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testing.Tombstones;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(DynamoDbLocalExtension.class)
class PartitionKeysIT {

  private static final Instant NOW = Instant.parse("2026-11-22T10:38:00Z");

  @TempDir private Path keys;
  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server) {
    table = new TestTable(server, keys, settings -> settings.clock(at(NOW)));
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  @Test
  void record_ofAFirstKey_hasTheFormatsAttributes() {
    table.notes().put(Note.of("alpha", 1, 1, "first"));

    Map<String, AttributeValue> record = table.raw(record());

    assertThat(record)
        .containsOnlyKeys("PK", "SK", "dek_state", "dek_umk", "dek_context", "dek_wrapped")
        .containsEntry("dek_state", AttributeValue.fromS("active"))
        .containsEntry("dek_context", AttributeValue.fromS("default"));
    assertThat(TestTable.text(record, "SK")).startsWith("dek#2026-11-22T10:38:00Z#").hasSize(57);
    assertThat(TestTable.text(record, "dek_umk")).matches("local:[A-Za-z0-9_-]{16}");
  }

  @Test
  void writers_startingAtOnceInOnePartition_allStayReadable() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Void>> writers =
          IntStream.range(0, 8)
              .<Callable<Void>>mapToObj(
                  writer ->
                      () -> {
                        try (EncryptedStore store = table.another().build()) {
                          Repository<Note> notes = store.repository(new Note.Mapper());
                          notes.put(Note.of("alpha", 1, writer, "at once"));
                        }
                        return null;
                      })
              .toList();
      for (Future<Void> writer : threads.invokeAll(writers)) {
        writer.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(table.notes().query(Note.key("alpha")).list()).hasSize(8);
  }

  @Test
  void newKey_besideAFutureOne_isDatedOneSecondPastIt() {
    table.notes().put(Note.of("alpha", 1, 1, "first"));
    state(DekPurpose.RETIRED);

    try (EncryptedStore earlier = table.another().clock(at(NOW.minusSeconds(3600))).build()) {
      earlier.repository(new Note.Mapper()).put(Note.of("alpha", 1, 2, "second"));
    }

    assertThat(TestTable.text(table.raw(Note.key("alpha", 1, 2)), "key_id"))
        .startsWith("dek#2026-11-22T10:38:01Z#");
    assertThat(table.notes().query(Note.key("alpha")).list()).hasSize(2);
  }

  @Test
  void newKey_besideOneMoreThanADayAhead_isRefused() {
    table.notes().put(Note.of("alpha", 1, 1, "first"));
    state(DekPurpose.RETIRED);

    try (EncryptedStore earlier =
        table.another().clock(at(NOW.minus(Duration.ofDays(1)).minusSeconds(1))).build()) {
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(
              () -> earlier.repository(new Note.Mapper()).put(Note.of("alpha", 1, 2, "second")))
          .withMessageContaining("clock");
    }
  }

  @Test
  void retiredKey_opensAndNoLongerSeals() {
    table.notes().put(Note.of("alpha", 1, 1, "first"));
    state(DekPurpose.RETIRED);

    try (EncryptedStore fresh = table.another().build()) {
      Repository<Note> notes = fresh.repository(new Note.Mapper());
      assertThat(notes.find(Note.key("alpha", 1, 1))).isPresent();
      notes.put(Note.of("alpha", 1, 2, "second"));
    }

    assertThat(TestTable.text(table.raw(Note.key("alpha", 1, 2)), "key_id"))
        .isNotEqualTo(TestTable.text(table.raw(Note.key("alpha", 1, 1)), "key_id"));
  }

  @Test
  void drainedKey_doesNotOpen() {
    table.notes().put(Note.of("alpha", 1, 1, "first"));
    state(DekPurpose.DRAINED);

    try (EncryptedStore fresh = table.another().build()) {
      assertThatExceptionOfType(DrainedException.class)
          .isThrownBy(() -> fresh.repository(new Note.Mapper()).find(Note.key("alpha", 1, 1)));
    }
  }

  @Test
  void shreddedKey_refusesReadersAndWriters_untilReopened() {
    table.notes().put(Note.of("alpha", 1, 1, "first"));
    table.putRaw(tombstone());

    try (EncryptedStore fresh = table.another().build()) {
      Repository<Note> notes = fresh.repository(new Note.Mapper());
      assertThatExceptionOfType(ShreddedException.class)
          .isThrownBy(() -> notes.find(Note.key("alpha", 1, 1)));
      assertThatExceptionOfType(ShreddedException.class)
          .isThrownBy(() -> notes.put(Note.of("alpha", 1, 2, "second")));

      fresh.reopen("notebook", "alpha");
      notes.put(Note.of("alpha", 1, 2, "second"));
      assertThat(notes.find(Note.key("alpha", 1, 2))).isPresent();
      assertThatExceptionOfType(ShreddedException.class)
          .isThrownBy(() -> notes.find(Note.key("alpha", 1, 1)));
    }
  }

  @Test
  void tombstone_withoutAValidProof_isTampered() {
    table.notes().put(Note.of("alpha", 1, 1, "first"));
    Map<String, AttributeValue> tombstone = tombstone();
    tombstone.put("dek_shredded_at", AttributeValue.fromS("2026-11-22T10:39:01Z"));
    table.putRaw(tombstone);

    try (EncryptedStore fresh = table.another().build()) {
      Repository<Note> notes = fresh.repository(new Note.Mapper());
      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(() -> notes.find(Note.key("alpha", 1, 1)));
      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(() -> notes.put(Note.of("alpha", 1, 2, "second")));
    }
  }

  @Test
  void malformedRecord_besideGoodOnes_stopsAWriter() {
    table.notes().put(Note.of("alpha", 1, 1, "first"));
    table.putRaw(
        Map.of(
            "PK", AttributeValue.fromS("notebook#alpha"),
            "SK", AttributeValue.fromS("dek#not-a-key-id")));

    try (EncryptedStore fresh = table.another().build()) {
      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(
              () -> fresh.repository(new Note.Mapper()).put(Note.of("alpha", 1, 2, "second")));
    }
  }

  @Test
  void recordsBehindManyItems_areFound() {
    Repository<Note> claims = table.store().repository(new Note.Mapper("claim"));
    IntStream.range(0, 20).forEach(i -> claims.put(Note.of("alpha", 1, i, "sorts first")));
    table.takeRequests();

    try (EncryptedStore fresh = table.another().build()) {
      fresh.repository(new Note.Mapper("claim")).put(Note.of("alpha", 2, 1, "one more"));
    }

    assertThat(table.takeRequests()).containsExactly("Query", "Query", "PutItem");
  }

  @Test
  void partition_ofPlainItemsAlone_getsItsFirstKey() {
    table.putRaw(
        Map.of(
            "PK", AttributeValue.fromS("notebook#alpha"),
            "SK", AttributeValue.fromS("legacy#01"),
            "text", AttributeValue.fromS("plain")));

    table.notes().put(Note.of("alpha", 1, 1, "sealed beside it"));

    assertThat(table.notes().find(Note.key("alpha", 1, 1))).isPresent();
  }

  @Test
  void record_onItsWayFromAnotherRegion_isWaitedFor() throws Exception {
    table.notes().put(Note.of("alpha", 1, 1, "first"));
    Map<String, AttributeValue> record = table.raw(record());
    table.removeRaw(record());
    table.takeRequests();

    try (EncryptedStore elsewhere = table.another().replication(Duration.ofMinutes(1)).build()) {
      Repository<Note> notes = elsewhere.repository(new Note.Mapper());
      CompletableFuture<Optional<Note>> found =
          CompletableFuture.supplyAsync(() -> notes.find(Note.key("alpha", 1, 1)));
      table.awaitRequests(3);
      assertThat(found).isNotDone();
      table.putRaw(record);

      assertThat(found.get(30, TimeUnit.SECONDS)).isPresent();
    }
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  private ItemKey record() {
    return table.keyRecord(table.raw(Note.key("alpha", 1, 1)));
  }

  private void state(DekPurpose purpose) {
    Map<String, AttributeValue> record = table.raw(record());
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.open(keys);
        KekHandle kek = provider.deriveKek(provider.umk(), new KeyContext("notes", "default"))) {
      DekBinding active = new DekBinding(List.of("notebook", "alpha"), NOW, DekPurpose.ACTIVE);
      EncryptedDek wrapped = EncryptedDek.ofStored(record.get("dek_wrapped").b().asByteArray());
      EncryptedDek again = provider.rewrapDek(wrapped, kek, active, kek, active.with(purpose));
      record.put("dek_state", AttributeValue.fromS(purpose.label().substring("dek/".length())));
      record.put("dek_wrapped", AttributeValue.fromB(SdkBytes.fromByteArray(again.toStored())));
    }
    table.putRaw(record);
  }

  private Map<String, AttributeValue> tombstone() {
    Map<String, AttributeValue> record = table.raw(record());
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.open(keys);
        KekHandle kek = provider.deriveKek(provider.umk(), new KeyContext("notes", "default"))) {
      return Tombstones.of(
          provider, kek, List.of("notebook", "alpha"), NOW, record, "2026-11-22T10:39:00Z");
    }
  }
}
