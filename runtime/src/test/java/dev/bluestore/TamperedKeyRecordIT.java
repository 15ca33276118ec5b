package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bluestore.error.ItemKey;
import dev.bluestore.error.KeyMissingException;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnknownMasterKeyException;
import dev.bluestore.error.UnsupportedFormatException;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One change in the record of a data key, and what its items are refused with. */
@ExtendWith(DynamoDbLocalExtension.class)
class TamperedKeyRecordIT {

  private TestTable table;
  private Map<String, AttributeValue> item;

  @BeforeEach
  void storeNote(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys);
    table.notes().put(Note.of("alpha", 1, 1, "the words that people said"));
    item = table.raw(Note.key("alpha", 1, 1));
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  @Test
  void item_underAnotherMasterKey_namesTheOneItNeeds(@TempDir Path otherKeys) {
    String umkId = TestTable.text(table.raw(new ItemKey("notebook#alpha", keyId())), "dek_umk");
    try (EncryptedStore other = table.another().keysFolder(otherKeys).build()) {
      assertThatExceptionOfType(UnknownMasterKeyException.class)
          .isThrownBy(() -> other.repository(new Note.Mapper()).find(Note.key("alpha", 1, 1)))
          .withMessageContaining(umkId)
          .withMessageContaining(otherKeys.toString())
          .satisfies(e -> assertThat(e.umkId()).isEqualTo(umkId));
    }
  }

  @Test
  void item_withoutItsKeyRecord_isReportedAsSuch() {
    table.removeRaw(new ItemKey("notebook#alpha", keyId()));
    try (EncryptedStore other = table.another().build()) {
      Repository<Note> notes = other.repository(new Note.Mapper());
      assertThatExceptionOfType(KeyMissingException.class)
          .isThrownBy(() -> notes.find(Note.key("alpha", 1, 1)));
      // A writer notices too, until it is told that the old items are given up.
      assertThatExceptionOfType(KeyMissingException.class)
          .isThrownBy(() -> notes.put(Note.of("alpha", 1, 3, "new")));
      other.reopen("notebook", "alpha");
      notes.put(Note.of("alpha", 1, 3, "new"));
      assertThat(notes.find(Note.key("alpha", 1, 3))).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"retired", "drained", "shredded", "unheard-of"})
  void record_withAnotherState_isRefused(String state) {
    keyRecordChanged(record -> record.put("dek_state", AttributeValue.fromS(state)));
    assertRefusedAfresh(TamperedException.class);
  }

  @Test
  void record_withAChangedWrap_isRefused() {
    byte[] wrapped =
        table.raw(new ItemKey("notebook#alpha", keyId())).get("dek_wrapped").b().asByteArray();
    assertThat(wrapped).hasSize(73);
    for (int i = 0; i < wrapped.length; i++) {
      byte[] changed = wrapped.clone();
      changed[i] ^= 0x40;
      keyRecordChanged(
          record ->
              record.put("dek_wrapped", AttributeValue.fromB(SdkBytes.fromByteArray(changed))));
      assertRefusedAfresh(i == 0 ? UnsupportedFormatException.class : TamperedException.class);
    }
  }

  private void keyRecordChanged(Consumer<Map<String, AttributeValue>> change) {
    Map<String, AttributeValue> record = table.raw(new ItemKey("notebook#alpha", keyId()));
    change.accept(record);
    table.putRaw(record);
  }

  private String keyId() {
    return TestTable.text(item, "key_id");
  }

  /** With nothing cached, as in another process. */
  private void assertRefusedAfresh(Class<? extends OpenException> expected) {
    try (EncryptedStore other = table.another().build()) {
      Repository<Note> notes = other.repository(new Note.Mapper());
      OpenException refusal =
          catchThrowableOfType(expected, () -> notes.find(Note.key("alpha", 1, 1)));
      assertThat(refusal).isNotNull().isExactlyInstanceOf(expected);
      assertThat(refusal.address()).contains(new ItemKey("notebook#alpha", "note#01#01"));
    }
  }
}
