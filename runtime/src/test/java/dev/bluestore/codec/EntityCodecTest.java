package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.UnreadableEntityException;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EntityCodecTest {

  private final EntityCodec<Note> codec = new EntityCodec<>(new Note.Mapper());

  @Test
  void entity_encodedAndDecoded_isTheSame() {
    Note note = Note.of("50% of #1", 1, 2, "text");
    EntityCodec.Encoded encoded = codec.encode(note);

    assertThat(encoded.plain()).containsOnlyKeys("status");
    assertThat(codec.decode(encoded.key(), encoded.plain(), encoded.plaintext())).isEqualTo(note);
  }

  @Test
  void field_thatIsNull_isNamed() {
    assertRefused(new Note("alpha", 1, 2, "open", null, List.of()), "Note cannot be stored: text:");
    assertRefused(new Note("alpha", 1, 2, null, "text", List.of()), "status: expected a value");
  }

  @Test
  void field_withAnUnpairedSurrogate_isNamedAndNotShown() {
    assertRefused(new Note("alpha", 1, 2, "open", "secret\ud800", List.of()), "text: expected");
    assertRefused(new Note("alpha", 1, 2, "open\ud800", "x", List.of()), "status: expected");
    assertRefused(
        new Note("alpha", 1, 2, "open", "x", Arrays.asList("Ada", "\udfff")), "authors: expected");
  }

  private void assertRefused(Note note, String message) {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> codec.encode(note))
        .withMessageContaining(message)
        .satisfies(
            e -> {
              assertThat(e.getMessage()).doesNotContain("secret", "alpha");
              assertThat(e.address()).contains(new ItemKey("notebook#alpha", "note#01#02"));
            });
  }

  @Test
  void entity_withoutLife_isStoredAsItIs() {
    Note note = Note.of("alpha", 1, 2, "text");

    assertThat(codec.stamped(note, stamp())).isSameAs(note);
    assertThat(codec.version(note)).isZero();
    assertThat(codec.key(note).sort()).containsExactly("note", "01", "02");
  }

  @Test
  void entity_withALife_isStamped() {
    EntityCodec<Task> tasks = new EntityCodec<>(new TaskMapper());
    Task stored = tasks.stamped(Task.of("blue", "open", 1), stamp());

    assertThat(stored.created()).isEqualTo(Instant.EPOCH);
    assertThat(tasks.version(stored)).isEqualTo(1);
    assertThat(tasks.key(stored).sort()).endsWith(new UUID(1, 2).toString());
  }

  @Test
  void indexedField_thatIsTooLong_isRefusedByName() {
    EntityCodec<Task> tasks = new EntityCodec<>(new TaskMapper());
    Task fits = tasks.stamped(Task.of("blue", "x".repeat(2048), 1), stamp());
    Task longer = tasks.stamped(Task.of("blue", "x".repeat(2049), 1), stamp());

    assertThat(tasks.encode(fits).plain()).containsKey("status");
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> tasks.encode(longer))
        .withMessageContaining(
            "Task.status cannot be a key of the index byStatus: expected type S with 1 to 2048"
                + " bytes, found 2049 bytes");
  }

  private static Stamp stamp() {
    return new Stamp(Instant.EPOCH, () -> new UUID(1, 2));
  }

  @Test
  void storedField_ofAnotherType_isNamedAndNotShown() {
    EntityCodec.Encoded encoded = codec.encode(Note.of("alpha", 1, 2, "text"));
    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(
            () ->
                codec.decode(
                    encoded.key(),
                    Map.of("status", AttributeValue.fromN("424242")),
                    encoded.plaintext()))
        .withMessageContaining("Note cannot be read: status: expected text")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("424242", "alpha"));
  }

  @Test
  void storedField_thatIsMissing_isNamed() {
    EntityCodec.Encoded encoded = codec.encode(Note.of("alpha", 1, 2, "text"));
    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(() -> codec.decode(encoded.key(), Map.of(), encoded.plaintext()))
        .withMessageContaining("status");
    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(
            () ->
                codec.decode(
                    encoded.key(), encoded.plain(), ByteBuffer.wrap(new byte[] {(byte) 0xa0})))
        .withMessageContaining("text");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 100, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void keyNumber_thatDoesNotFit_isNamedAndNotShown(int chapter) {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> codec.encode(Note.of("alpha", chapter, 2, "text")))
        .withMessageContaining("chapter")
        .satisfies(
            e -> assertThat(e.getMessage()).doesNotContain(Integer.toString(Math.abs(chapter))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ud800", "a\udc00"})
  void keyText_thatCannotBeStored_isNamed(String notebook) {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> codec.encode(Note.of(notebook, 1, 2, "text")))
        .withMessageContaining("notebook");
  }

  @Test
  void key_thatIsTooLong_isNamedByItsLongestField() {
    String longest = "x".repeat(2048 - "notebook#".length());
    assertThat(codec.encode(Note.of(longest, 1, 2, "text")).key().partition()).contains(longest);

    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> codec.encode(Note.of(longest + "x", 1, 2, "text")))
        .withMessageContaining("Note.notebook")
        .withMessageContaining("2048");
    // Escaping counts: a # takes three bytes.
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> codec.encode(Note.of("#".repeat(700), 1, 2, "text")));
  }

  @Test
  void keyComponents_ofEveryType_sortAndComeBack() {
    KeyCodec<Instant> instants = KeyCodec.instant("at");
    Instant early = Instant.parse("2026-11-22T10:38:00Z");
    assertThat(instants.encode(early)).isEqualTo("2026-11-22T10:38:00.000000000Z");
    assertThat(instants.encode(early)).isLessThan(instants.encode(early.plusNanos(1)));
    assertThat(instants.decode(instants.encode(early.plusNanos(1)))).isEqualTo(early.plusNanos(1));

    assertThat(KeyCodec.int64("n", 0).encode(7L)).isEqualTo("0000000000000000007");
    assertThat(KeyCodec.int64("n", 19).encode(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
    assertThat(KeyCodec.int32("n", 3).decode("007")).isEqualTo(7);

    UUID uuid = UUID.fromString("0123ABCD-0000-0000-0000-00000000000f");
    assertThat(KeyCodec.uuid("id").encode(uuid)).isEqualTo("0123abcd-0000-0000-0000-00000000000f");
    KeyCodec<TimeUnit> units = KeyCodec.enumOf("unit", TimeUnit.values());
    assertThat(units.decode(units.encode(TimeUnit.DAYS))).isEqualTo(TimeUnit.DAYS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "0007", "-07", "+07", "x07", "٠٠٧"})
  void keyComponent_ofAnotherForm_isNotRead(String component) {
    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(() -> KeyCodec.int32("n", 3).decode(component))
        .withMessageContaining("the key field n");
  }
}
