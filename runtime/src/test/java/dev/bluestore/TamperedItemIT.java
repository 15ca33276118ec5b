package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.KeyMissingException;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnsealedException;
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

/** One change in the table, one item that is refused, and its neighbour that still opens. */
@ExtendWith(DynamoDbLocalExtension.class)
class TamperedItemIT {

  private static final String SECRET = "the words that people said";

  private TestTable table;
  private Map<String, AttributeValue> item;

  @BeforeEach
  void storeTwoNotes(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys);
    table.notes().put(Note.of("alpha", 1, 1, SECRET));
    table.notes().put(Note.of("alpha", 1, 2, "its neighbour"));
    item = table.raw(Note.key("alpha", 1, 1));
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"content_encrypted", "content_nonce"})
  void bytes_anyOneChanged_areRefused(String attribute) {
    byte[] stored = item.get(attribute).b().asByteArray();
    for (int i = 0; i < stored.length; i++) {
      byte[] changed = stored.clone();
      changed[i] ^= 0x01;
      item.put(attribute, AttributeValue.fromB(SdkBytes.fromByteArray(changed)));
      table.putRaw(item);

      boolean version = attribute.equals("content_encrypted") && i == 0;
      assertRefused(version ? UnsupportedFormatException.class : TamperedException.class);
    }
  }

  @Test
  void keyId_anyOneCharacterChanged_isRefused() {
    String stored = TestTable.text(item, "key_id");
    for (int i = 0; i < stored.length(); i++) {
      char other = stored.charAt(i) == '1' ? '2' : '1';
      item.put(
          "key_id", AttributeValue.fromS(stored.substring(0, i) + other + stored.substring(i + 1)));
      table.putRaw(item);

      // Where it is still well-formed it names a key that is not there.
      assertThat(assertRefused(OpenException.class))
          .isInstanceOfAny(TamperedException.class, KeyMissingException.class);
    }
  }

  @Test
  void plainAttribute_changed_isRefused() {
    changed(attributes -> attributes.put("status", AttributeValue.fromS("closed")));
    assertRefused(TamperedException.class);
  }

  @Test
  void plainAttribute_removed_isRefused() {
    changed(attributes -> attributes.remove("status"));
    assertRefused(TamperedException.class);
  }

  @Test
  void plainAttribute_renamed_isRefused() {
    changed(attributes -> attributes.put("state", attributes.remove("status")));
    assertRefused(TamperedException.class);
  }

  @Test
  void plainAttribute_added_isRefused() {
    changed(attributes -> attributes.put("extra", AttributeValue.fromBool(true)));
    assertRefused(TamperedException.class);
  }

  @Test
  void plainAttribute_ofAnotherType_isRefused() {
    changed(
        attributes ->
            attributes.put("status", AttributeValue.fromB(SdkBytes.fromUtf8String("open"))));
    assertRefused(TamperedException.class);
  }

  @Test
  void replicationAttributes_added_areIgnored() {
    changed(attributes -> attributes.put("aws:rep:deleting", AttributeValue.fromBool(false)));
    assertThat(table.notes().find(Note.key("alpha", 1, 1))).isPresent();
  }

  @Test
  void content_copiedToAnotherItem_isRefused() {
    Map<String, AttributeValue> neighbour = table.raw(Note.key("alpha", 1, 2));
    changed(
        attributes -> {
          attributes.put("content_encrypted", neighbour.get("content_encrypted"));
          attributes.put("content_nonce", neighbour.get("content_nonce"));
        });
    assertRefused(TamperedException.class);
  }

  @Test
  void item_movedToAnotherPartition_isRefused() {
    table.notes().put(Note.of("beta", 1, 1, "elsewhere"));
    item.put("PK", AttributeValue.fromS("notebook#beta"));
    table.putRaw(item);

    // The key that it names is not in that partition.
    assertThatExceptionOfType(KeyMissingException.class)
        .isThrownBy(() -> table.notes().find(Note.key("beta", 1, 1)));

    Map<String, AttributeValue> key = table.raw(new ItemKey("notebook#alpha", keyId()));
    key.put("PK", AttributeValue.fromS("notebook#beta"));
    table.putRaw(key);
    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> table.notes().find(Note.key("beta", 1, 1)));
  }

  @Test
  void item_movedToAnotherEntityType_isRefused() {
    item.put("SK", AttributeValue.fromS("memo#01#01"));
    table.putRaw(item);

    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(
            () -> {
              Note.Mapper memo = new Note.Mapper("memo");
              table.store().repository(memo).find(memo.schema().key("alpha", "01", "01"));
            });
  }

  @Test
  void item_ofAnotherNamespace_isRefused() {
    try (EncryptedStore other = table.another().namespace("elsewhere").build()) {
      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(() -> other.repository(new Note.Mapper()).find(Note.key("alpha", 1, 1)));
    }
  }

  @Test
  void item_ofAnotherContext_isRefused() {
    try (EncryptedStore other = table.another().keyContext(partition -> "tenant-2").build()) {
      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(() -> other.repository(new Note.Mapper()).find(Note.key("alpha", 1, 1)));
    }
  }

  @Test
  void item_withNoneOfTheSealingAttributes_isUnsealed() {
    changed(
        attributes -> {
          attributes.remove("content_encrypted");
          attributes.remove("content_nonce");
          attributes.remove("key_id");
        });
    assertRefused(UnsealedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"content_encrypted", "content_nonce", "key_id"})
  void item_withoutOneOfTheSealingAttributes_isRefused(String attribute) {
    changed(attributes -> attributes.remove(attribute));
    assertRefused(TamperedException.class);
  }

  @Test
  void query_overAChangedItem_isRefusedWithItsAddress() {
    changed(attributes -> attributes.put("status", AttributeValue.fromS("closed")));

    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> table.notes().query(Note.key("alpha")).list())
        .satisfies(
            e -> assertThat(e.address()).contains(new ItemKey("notebook#alpha", "note#01#01")));
  }

  @Test
  void query_overARowWithAForeignKey_isRefused() {
    item.put("SK", AttributeValue.fromS("note#01#01#03"));
    table.putRaw(item);

    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> table.notes().query(Note.key("alpha")).list());
  }

  private void changed(Consumer<Map<String, AttributeValue>> change) {
    change.accept(item);
    table.putRaw(item);
  }

  private String keyId() {
    return TestTable.text(item, "key_id");
  }

  private OpenException assertRefused(Class<? extends OpenException> expected) {
    OpenException refusal =
        catchThrowableOfType(expected, () -> table.notes().find(Note.key("alpha", 1, 1)));
    assertThat(refusal).isNotNull();
    assertIsDiscreet(refusal);
    assertThat(refusal.address()).contains(new ItemKey("notebook#alpha", "note#01#01"));
    assertThat(table.notes().find(Note.key("alpha", 1, 2))).isPresent();
    return refusal;
  }

  private static void assertIsDiscreet(BlueStoreException refusal) {
    for (Throwable at = refusal; at != null; at = at.getCause()) {
      assertThat(at.toString()).doesNotContain(SECRET, "alpha", "open\"");
    }
  }
}
