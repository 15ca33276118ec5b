package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.UnreadableEntityException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCodecTest {

  @Test
  void integersOfEachWidth_arePaddedAndComeBack() {
    assertThat(KeyCodec.int8("n", 3).encode((byte) 7)).isEqualTo("007");
    assertThat(KeyCodec.int8("n", 3).decode("127")).isEqualTo(Byte.MAX_VALUE);
    assertThat(KeyCodec.int16("n", 0).encode((short) 7)).isEqualTo("0000000000000000007");
    assertThat(KeyCodec.int16("n", 5).decode("32767")).isEqualTo(Short.MAX_VALUE);
  }

  @Test
  void integers_thatDoNotFit_areRefused() {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> KeyCodec.int8("n", 2).encode((byte) 100))
        .withMessage(
            "the key field n cannot be stored: expected a number of at most 2 digits, found 3");
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> KeyCodec.int16("n", 5).encode((short) -1))
        .withMessageContaining("found a negative one");
    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(() -> KeyCodec.int8("n", 3).decode("128"));
    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(() -> KeyCodec.int16("n", 5).decode("32768"));
  }

  @ParameterizedTest
  @ValueSource(chars = {'\0', '#', '%', 'a', 'é', '水', '\uffff'})
  void character_inAKey_isItself(char value) {
    KeyCodec<Character> codec = KeyCodec.character("grade");
    assertThat(codec.encode(value)).isEqualTo(String.valueOf(value));
    assertThat(codec.decode(String.valueOf(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(chars = {'\ud800', '\udfff'})
  void surrogate_inAKey_isRefused(char value) {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> KeyCodec.character("grade").encode(value))
        .withMessageContaining("the key field grade cannot be stored: expected Unicode text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "🙂"})
  void component_thatIsNotOneCharacter_isNotRead(String component) {
    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(() -> KeyCodec.character("grade").decode(component))
        .withMessageContaining("the key field grade cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01", "0987-06-05", "2026-11-22", "9999-12-31"})
  void date_inAKey_hasTenCharacters(LocalDate date) {
    KeyCodec<LocalDate> codec = KeyCodec.localDate("day");
    assertThat(codec.encode(date)).isEqualTo(date.toString()).hasSize(10);
    assertThat(codec.decode(codec.encode(date))).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0001-12-31", "+10000-01-01"})
  void date_thatWouldNotSort_isRefusedAndNotRead(String text) {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> KeyCodec.localDate("day").encode(LocalDate.parse(text)))
        .withMessage(
            "the key field day cannot be stored: expected a date of the years 0000 to 9999, found"
                + " one outside");
    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(() -> KeyCodec.localDate("day").decode(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-1-2", "2026-02-30", "2026-11-22T10:38", ""})
  void component_thatIsNoDate_isNotRead(String component) {
    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(() -> KeyCodec.localDate("day").decode(component))
        .withMessageContaining("the key field day cannot be read");
  }
}
