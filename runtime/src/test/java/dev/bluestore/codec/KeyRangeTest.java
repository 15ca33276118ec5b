package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.InvalidItemException;
import dev.bluestore.testing.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRangeTest {

  private static List<Integer> oneToFiveIn(KeyRange<Integer> range) {
    return IntStream.rangeClosed(1, 5)
        .boxed()
        .filter(value -> range.contains(value, Comparator.naturalOrder()))
        .toList();
  }

  @Test
  void range_ofEachKind_hasItsBounds() {
    assertThat(oneToFiveIn(KeyRange.between(2, 4))).containsExactly(2, 3, 4);
    assertThat(oneToFiveIn(KeyRange.halfOpen(2, 4))).containsExactly(2, 3);
    assertThat(oneToFiveIn(KeyRange.atLeast(4))).containsExactly(4, 5);
    assertThat(oneToFiveIn(KeyRange.greaterThan(4))).containsExactly(5);
    assertThat(oneToFiveIn(KeyRange.atMost(2))).containsExactly(1, 2);
    assertThat(oneToFiveIn(KeyRange.lessThan(2))).containsExactly(1);
    assertThat(oneToFiveIn(KeyRange.between(3, 3))).containsExactly(3);
    assertThat(oneToFiveIn(KeyRange.halfOpen(3, 3))).isEmpty();
    assertThat(oneToFiveIn(KeyRange.between(4, 2))).isEmpty();
  }

  @Test
  void range_whoseEndIsBeforeItsBeginning_isReversed() {
    assertThat(KeyRange.between(4, 2).isReversed(Comparator.naturalOrder())).isTrue();
    assertThat(KeyRange.between(3, 3).isReversed(Comparator.naturalOrder())).isFalse();
    assertThat(KeyRange.atLeast(3).isReversed(Comparator.naturalOrder())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ab#", "%", "\ud7ff", "a\udbff\udfff", "\udbff\udfff", "\uffff"})
  void startingWith_aPrefix_hasWhatBeginsWithItAndNothingElse(String prefix) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    KeyRange<String> range = KeyRange.startingWith(prefix);

    assertThat(range.contains(prefix, KeyRange::compareText)).isTrue();
    for (int i = 0; i < 500; i++) {
      String text = (random.nextBoolean() ? prefix : "") + Word.random(random);
      assertThat(range.contains(text, KeyRange::compareText))
          .as("seed %d, text %s", seed, text)
          .isEqualTo(text.startsWith(prefix));
    }
  }

  @Test
  void startingWith_nothing_isRefusedByTheKey() {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> Word.Mapper.range("emma", KeyRange.startingWith("")))
        .withMessage(
            "the key field word cannot be stored: expected at least one character, found none");
  }

  @Test
  void bound_thatTheKeyCannotHold_isRefusedWithItsField() {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> Word.Mapper.range("emma", "a", KeyRange.between(1, 1000)))
        .withMessageContaining("the key field line cannot be stored")
        .withMessageContaining("at most 3 digits");
  }

  @Test
  void toString_ofARange_hasNoValue() {
    assertThat(KeyRange.halfOpen("secret", "secrets")).asString().doesNotContain("secret");
    assertThat(Word.Mapper.range("secret", KeyRange.atLeast("secret")))
        .asString()
        .doesNotContain("secret");
  }
}
