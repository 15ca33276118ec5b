package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.EncryptedStore;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.ShreddedException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnknownMasterKeyException;
import dev.bluestore.table.ItemSize;
import dev.bluestore.testing.Note;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Data keys move to the current master key, and the former one is retired when none needs it. */
@ExtendWith(DynamoDbLocalExtension.class)
class RewrapIT {

  private static final int NOTEBOOKS = Integer.getInteger("bluestore.rewrap.keys", 30);

  @ParameterizedTest
  @EnumSource
  void rewrap_afterARotation_movesEveryKeyAndNoItem(
      KeyedTable.KeysIn where, DynamoDbLocal server, @TempDir Path keys) {
    try (KeyedTable table = new KeyedTable(where, server, keys)) {
      List<Note> notes = table.write(NOTEBOOKS);
      shred(table, "gone");
      String former = table.current();
      Map<ItemKey, Map<String, AttributeValue>> items = table.items();
      int records = table.keyRecords().size();
      table.rotate();
      table.kms().ifPresent(kms -> kms.takeRequests());

      long begin = System.nanoTime();
      RewrapReport report = rewrap(table, RewrapOptions.defaults());
      Duration took = Duration.ofNanos(System.nanoTime() - begin);

      System.out.printf("%s: %d data keys rewrapped in %d ms%n", where, records, took.toMillis());
      assertThat(report).isEqualTo(new RewrapReport(records, records, report.bytes(), 0));
      assertThat(report.bytes()).isBetween(100L * records, 1_024L * records);
      assertThat(table.keyRecords().values())
          .extracting(record -> record.get("dek_umk").s())
          .containsOnly(table.current());
      assertThat(table.items()).isEqualTo(items);
      table
          .kms()
          .ifPresent(
              kms ->
                  assertThat(kms.takeRequests())
                      .filteredOn(call -> !call.equals("ReEncrypt"))
                      .hasSizeLessThan(10));
      table.retire(former);
      assertThat(table.read(NOTEBOOKS)).isEqualTo(notes);
      try (EncryptedStore store = table.open()) {
        assertThatExceptionOfType(ShreddedException.class)
            .isThrownBy(() -> KeyedTable.notes(store).put(Note.of("gone", 1, 2, "more")));
      }
    }
  }

  private static RewrapReport rewrap(KeyedTable table, RewrapOptions options) {
    try (EncryptedStore store = table.open()) {
      return Rotation.of(store).rewrap(options);
    }
  }

  private static void shred(KeyedTable table, String notebook) {
    try (EncryptedStore store = table.open()) {
      KeyedTable.notes(store).put(Note.of(notebook, 1, 1, "to be shredded"));
      Rotation.of(store)
          .shred(
              List.of("notebook", notebook),
              ShredOptions.by("a test").cachesEndWithin(Duration.ZERO));
    }
  }

  @ParameterizedTest
  @EnumSource
  void formerKey_thatIsNeeded_isNotRetired(
      KeyedTable.KeysIn where, DynamoDbLocal server, @TempDir Path keys) {
    try (KeyedTable table = new KeyedTable(where, server, keys)) {
      table.write(2);
      String former = table.current();
      int needed = table.keyRecords().size();
      table.rotate();
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> table.retire(former))
          .withMessageContainingAll(needed + " data keys under " + former, "rewrap");
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> table.retire(table.current()))
          .withMessageContaining("former");

      try (EncryptedStore store = table.open()) {
        assertThat(Rotation.of(store).masterKeys())
            .contains(new MasterKeyUse(former, MasterKeyUse.Role.FORMER, needed))
            .anyMatch(
                use -> use.role() == MasterKeyUse.Role.CURRENT && use.id().equals(table.current()));
      }
      RewrapReport dry = rewrap(table, RewrapOptions.defaults().asDryRun());
      assertThat(dry).isEqualTo(new RewrapReport(needed, 0, dry.bytes(), 0));
      assertThat(dry.bytes())
          .isEqualTo(
              table.keyRecords().values().stream()
                  .filter(record -> record.get("dek_umk").s().equals(former))
                  .mapToLong(ItemSize::of)
                  .sum());
      assertThat(dry.units()).isEqualTo(4L * needed);
      assertThat(table.notebookKeys())
          .hasSize(2)
          .allSatisfy(record -> assertThat(record.get("dek_umk").s()).isEqualTo(former));
    }
  }

  @ParameterizedTest
  @EnumSource
  void newDataKeys_afterARotation_areUnderTheCurrentKey(
      KeyedTable.KeysIn where, DynamoDbLocal server, @TempDir Path keys) {
    try (KeyedTable table = new KeyedTable(where, server, keys)) {
      table.write(1);
      table.rotate();
      try (EncryptedStore store = table.open()) {
        KeyedTable.notes(store).put(Note.of("book0", 1, 2, "newer"));
        KeyedTable.notes(store).put(Note.of("book1", 1, 1, "new"));
        assertThat(KeyedTable.notes(store).query(Note.key("book0")).list()).hasSize(2);
      }
      assertThat(table.notebookKeys())
          .extracting(record -> record.get("dek_umk").s().equals(table.current()))
          .containsExactlyInAnyOrder(false, true, true);
    }
  }

  @ParameterizedTest
  @EnumSource
  void record_thatDoesNotOpen_isReportedAndLeft(
      KeyedTable.KeysIn where, DynamoDbLocal server, @TempDir Path keys) {
    try (KeyedTable table = new KeyedTable(where, server, keys)) {
      table.write(3);
      Map<String, AttributeValue> damaged = damaged(table.notebookKeys().get(0));
      table.put(damaged);
      int records = table.keyRecords().size();
      table.rotate();
      List<BlueStoreException> refused = new ArrayList<>();

      RewrapReport report =
          rewrap(table, RewrapOptions.defaults().withThreads(1).onRefused(refused::add));

      assertThat(report).isEqualTo(new RewrapReport(records, records - 1, report.bytes(), 1));
      assertThat(refused).isNotEmpty().hasOnlyElementsOfType(TamperedException.class);
      assertThat(table.keyRecords()).containsValue(damaged);
    }
  }

  private static Map<String, AttributeValue> damaged(Map<String, AttributeValue> record) {
    byte[] wrapped = record.get("dek_wrapped").b().asByteArray();
    wrapped[wrapped.length - 1] ^= 1;
    Map<String, AttributeValue> damaged = new HashMap<>(record);
    damaged.put("dek_wrapped", AttributeValue.fromB(SdkBytes.fromByteArray(wrapped)));
    return Map.copyOf(damaged);
  }

  @ParameterizedTest
  @EnumSource
  void formerKey_thatIsGone_isNamedByItsReaders(
      KeyedTable.KeysIn where, DynamoDbLocal server, @TempDir Path keys, @TempDir Path others) {
    try (KeyedTable table = new KeyedTable(where, server, keys)) {
      table.write(1);
      String lost = table.current();
      try (EncryptedStore other = table.settings().keyProvider("file").keysFolder(others).build()) {
        assertThatExceptionOfType(UnknownMasterKeyException.class)
            .isThrownBy(() -> KeyedTable.notes(other).find(Note.key("book0", 1, 1)))
            .withMessageContaining(lost);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = "KMS")
  void rotationInsideKms_needsNothing(
      KeyedTable.KeysIn where, DynamoDbLocal server, @TempDir Path keys) {
    try (KeyedTable table = new KeyedTable(where, server, keys)) {
      List<Note> notes = table.write(2);
      String arn = table.current();
      table.kms().orElseThrow().admin().rotateKeyOnDemand(request -> request.keyId(arn));

      assertThat(table.read(2)).isEqualTo(notes);
      assertThat(rewrap(table, RewrapOptions.defaults())).isEqualTo(new RewrapReport(0, 0, 0, 0));
      try (EncryptedStore store = table.open()) {
        assertThatExceptionOfType(ConfigurationException.class)
            .isThrownBy(() -> Rotation.of(store).rotate())
            .withMessageContaining("BLUE_KMS_KEY_ARN");
      }
    }
  }
}
