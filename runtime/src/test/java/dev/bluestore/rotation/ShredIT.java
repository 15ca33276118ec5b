package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.EncryptedStore;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.ShreddedException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.rotation.ShredProgress.Phase;
import dev.bluestore.testing.Note;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A shredded partition is unreadable for good, and its certificate says so later. */
@ExtendWith(DynamoDbLocalExtension.class)
class ShredIT {

  private static final List<String> BOOK0 = List.of("notebook", "book0");
  private static final ShredOptions AT_ONCE =
      ShredOptions.by("request 17").cachesEndWithin(Duration.ZERO);

  @ParameterizedTest
  @EnumSource
  void shred_ofAPartition_endsItsItemsAndItsCertificateVerifies(
      KeyedTable.KeysIn where, DynamoDbLocal server, @TempDir Path keys) {
    try (KeyedTable table = new KeyedTable(where, server, keys);
        EncryptedStore store = table.open()) {
      List<Note> notes = table.write(2);
      KeyedTable.notes(store).get(Note.key("book0", 1, 1));
      Map<ItemKey, Map<String, AttributeValue>> items = table.items();

      ShredCertificate certificate = Rotation.of(store).shred(BOOK0, AT_ONCE);

      assertThatExceptionOfType(ShreddedException.class)
          .isThrownBy(() -> KeyedTable.notes(store).find(Note.key("book0", 1, 1)));
      assertThatExceptionOfType(ShreddedException.class)
          .isThrownBy(() -> KeyedTable.notes(store).put(Note.of("book0", 1, 2, "more")))
          .withMessageContaining("EncryptedStore.reopen");
      assertThat(KeyedTable.notes(store).find(Note.key("book1", 1, 1))).contains(notes.get(1));
      assertThat(table.items()).isEqualTo(items);
      assertThat(certificate.by()).isEqualTo("request 17");
      assertThat(certificate.partition()).isEqualTo(BOOK0);
      assertThat(certificate.keys())
          .singleElement()
          .satisfies(key -> assertThat(key.id()).startsWith("dek#"));
      assertThat(certificate.auditChains()).containsExactly(store.sealedTable().trail().chain());
      assertThat(certificate.backups()).hasSize(3);
      assertThat(Rotation.of(store).verify(certificate.toJson())).isEqualTo(ShredState.SHREDDED);
      assertThat(Rotation.of(store).shred(BOOK0, AT_ONCE)).isEqualTo(certificate);
    }
  }

  @ParameterizedTest
  @EnumSource
  void certificate_afterTheMasterKeyWasRotatedAndRetired_verifies(
      KeyedTable.KeysIn where, DynamoDbLocal server, @TempDir Path keys) {
    try (KeyedTable table = new KeyedTable(where, server, keys)) {
      table.write(1);
      String former = table.current();
      String json;
      try (EncryptedStore store = table.open()) {
        json = Rotation.of(store).shred(BOOK0, AT_ONCE).toJson();
      }
      table.rotate();
      try (EncryptedStore store = table.open()) {
        assertThat(Rotation.of(store).verify(json)).isEqualTo(ShredState.SHREDDED);
        Rotation.of(store).rewrap(RewrapOptions.defaults());
      }
      table.retire(former);
      try (EncryptedStore store = table.open()) {
        assertThat(Rotation.of(store).verify(json)).isEqualTo(ShredState.SHREDDED);
      }
    }
  }

  @Test
  void certificate_ofWhichAnyByteWasChanged_isRefused(DynamoDbLocal server, @TempDir Path keys) {
    try (KeyedTable table = new KeyedTable(KeyedTable.KeysIn.FILE, server, keys);
        EncryptedStore store = table.open()) {
      table.write(1);
      Rotation rotation = Rotation.of(store);
      String json = rotation.shred(BOOK0, AT_ONCE).toJson();

      for (int at = 0; at < json.length(); at += 7) {
        char other = json.charAt(at) == 'x' ? 'y' : 'x';
        assertNotIssued(rotation, json.substring(0, at) + other + json.substring(at + 1));
      }
      assertNotIssued(rotation, json + "\n");
      assertNotIssued(rotation, json.replace("request 17", "request 18"));
      assertNotIssued(rotation, "{}");
      assertThat(rotation.verify(json)).isEqualTo(ShredState.SHREDDED);
    }
  }

  private static void assertNotIssued(Rotation rotation, String json) {
    assertThatExceptionOfType(RuntimeException.class)
        .as(json)
        .isThrownBy(() -> rotation.verify(json))
        .isInstanceOfAny(TamperedException.class, NotFoundException.class);
  }

  @ParameterizedTest
  @EnumSource
  void partition_reopened_isWrittenAgainAndItsOldItemsStayUnreadable(
      KeyedTable.KeysIn where, DynamoDbLocal server, @TempDir Path keys) {
    try (KeyedTable table = new KeyedTable(where, server, keys);
        EncryptedStore store = table.open()) {
      table.write(1);
      Rotation rotation = Rotation.of(store);
      String first = rotation.shred(BOOK0, AT_ONCE).toJson();

      rotation.reopen(BOOK0);

      Note newer = KeyedTable.notes(store).put(Note.of("book0", 1, 2, "newer"));
      assertThat(KeyedTable.notes(store).find(Note.key("book0", 1, 2))).contains(newer);
      assertThatExceptionOfType(ShreddedException.class)
          .isThrownBy(() -> KeyedTable.notes(store).find(Note.key("book0", 1, 1)));
      assertThat(rotation.verify(first)).isEqualTo(ShredState.REOPENED);

      ShredCertificate second = rotation.shred(BOOK0, AT_ONCE);
      assertThat(second.keys()).hasSize(2);
      assertThat(rotation.verify(first)).isEqualTo(ShredState.SHREDDED);
      assertThat(rotation.verify(second.toJson())).isEqualTo(ShredState.SHREDDED);
    }
  }

  @Test
  void certificate_afterAKeyRecordWasRestored_saysSo(DynamoDbLocal server, @TempDir Path keys) {
    try (KeyedTable table = new KeyedTable(KeyedTable.KeysIn.FILE, server, keys);
        EncryptedStore store = table.open()) {
      table.write(1);
      Map<String, AttributeValue> record = table.notebookKeys().get(0);
      String json = Rotation.of(store).shred(BOOK0, AT_ONCE).toJson();

      table.put(record);

      assertThat(Rotation.of(store).verify(json)).isEqualTo(ShredState.RESTORED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void shred_andDeletion_leaveTombstonesAlone(
      KeyedTable.KeysIn where, DynamoDbLocal server, @TempDir Path keys) {
    try (KeyedTable table = new KeyedTable(where, server, keys);
        EncryptedStore store = table.open()) {
      table.write(2);
      for (int i = 2; i < 30; i++) {
        KeyedTable.notes(store).put(Note.of("book0", 1, i, "text"));
      }
      List<ShredProgress> told = new ArrayList<>();
      assertThat(Rotation.of(store).shredEstimate(BOOK0).removable()).isEqualTo(29);

      ShredCertificate certificate =
          Rotation.of(store)
              .shred(
                  BOOK0,
                  AT_ONCE
                      .cachesEndWithin(Duration.ofMillis(1))
                      .andDeleteItems()
                      .onProgress(told::add));

      assertThat(told.get(0)).isEqualTo(new ShredProgress(Phase.DESTROY, 1, Duration.ZERO));
      assertThat(told.get(1).phase()).isEqualTo(Phase.WAIT);
      assertThat(told.get(1).left()).isEqualTo(Duration.ofMillis(1));
      assertThat(told.get(told.size() - 1))
          .isEqualTo(new ShredProgress(Phase.REMOVE, 29, Duration.ZERO));
      assertThat(certificate.itemsDeleted()).isTrue();
      assertThat(table.items().keySet())
          .containsExactly(new ItemKey("notebook#book1", "note#01#01"));
      assertThat(Rotation.of(store).verify(certificate.toJson())).isEqualTo(ShredState.SHREDDED);
    }
  }

  /** What is made while opened keys end is found by the second look. */
  @Test
  void keyMadeWhileShredding_isShreddedAsWell(DynamoDbLocal server, @TempDir Path keys) {
    try (KeyedTable table = new KeyedTable(KeyedTable.KeysIn.FILE, server, keys);
        EncryptedStore store = table.open();
        EncryptedStore other = table.open()) {
      table.write(1);
      ShredOptions slow = ShredOptions.by("a test").cachesEndWithin(Duration.ofSeconds(3));
      CompletableFuture<ShredCertificate> shredding =
          CompletableFuture.supplyAsync(() -> Rotation.of(store).shred(BOOK0, slow));
      while (table.notebookKeys().stream().allMatch(row -> row.containsKey("dek_wrapped"))) {
        Thread.onSpinWait();
      }
      Rotation.of(other).reopen(BOOK0);

      assertThat(shredding.join().keys()).hasSize(2);
    }
  }

  @Test
  void shred_whereTheMasterKeyIsLost_needsNoneOfItsKeys(
      DynamoDbLocal server, @TempDir Path keys, @TempDir Path others) {
    try (KeyedTable table = new KeyedTable(KeyedTable.KeysIn.FILE, server, keys);
        EncryptedStore store = table.settings().keysFolder(others).build()) {
      table.write(1);
      String json = Rotation.of(store).shred(BOOK0, AT_ONCE).toJson();
      assertThat(Rotation.of(store).verify(json)).isEqualTo(ShredState.SHREDDED);
    }
  }

  @Test
  void shred_ofWhatIsNoPartition_isRefused(DynamoDbLocal server, @TempDir Path keys) {
    try (KeyedTable table = new KeyedTable(KeyedTable.KeysIn.FILE, server, keys);
        EncryptedStore store = table.open()) {
      Rotation rotation = Rotation.of(store);
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> rotation.shred(BOOK0, AT_ONCE));
      for (List<String> none :
          List.of(
              List.<String>of(),
              List.of("notebook"),
              List.of("notebook", ""),
              List.of("Notebook", "book0"),
              List.of("bluestore-certificates", "notes"))) {
        assertThatExceptionOfType(InvalidItemException.class)
            .isThrownBy(() -> rotation.shred(none, AT_ONCE));
      }
    }
  }
}
