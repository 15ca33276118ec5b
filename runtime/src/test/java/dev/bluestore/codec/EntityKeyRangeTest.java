package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.envelope.KeyText;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.testing.Word;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntityKeyRangeTest {

  private static final EntitySchema LAST =
      EntitySchema.of("Tag", "tag").partition("book", "book").sort("tag");
  private static final EntitySchema FOLLOWED =
      EntitySchema.of("Tag", "tag")
          .partition("book", "book")
          .sort(KeyPart.constant("v1"), KeyPart.field("tag"), KeyPart.field("line"));

  private static EntityKeyRange notes(KeyRange<String> chapter) {
    return EntitySchema.of("Note", "note")
        .partition("book", "book")
        .sort("chapter", "number")
        .range(chapter, "emma");
  }

  @Test
  void range_ofNumbersWithMoreBehind_readsThemAndNothingElse() {
    assertThat(notes(KeyRange.between("01", "03")))
        .extracting(EntityKeyRange::first, EntityKeyRange::last)
        .containsExactly("note#01", "note#03$");
    assertThat(notes(KeyRange.halfOpen("01", "03")))
        .extracting(EntityKeyRange::first, EntityKeyRange::last)
        .containsExactly("note#01", "note#03");
    assertThat(notes(KeyRange.atLeast("01")))
        .extracting(EntityKeyRange::first, EntityKeyRange::last)
        .containsExactly("note#01", "note$");
    assertThat(notes(KeyRange.lessThan("03")))
        .extracting(EntityKeyRange::first, EntityKeyRange::last)
        .containsExactly("note#", "note#03");
  }

  @Test
  void range_ofTheLastComponent_readsItAndNothingElse() {
    assertThat(LAST.range(KeyRange.between("a", "b"), "emma"))
        .extracting(EntityKeyRange::first, EntityKeyRange::last)
        .containsExactly("tag#a", "tag#b");
  }

  @Test
  void sortKeys_ofAnyText_areBetweenTheTextsOfTheirRange() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String one = Word.random(random);
      String other = Word.random(random);
      String asked = Word.random(random);
      String as = "seed %d: %s between %s and %s".formatted(seed, asked, one, other);
      for (KeyRange<String> range : every(one, other)) {
        boolean isIn = range.contains(asked, Word::compare);
        checkEnclosed(as, LAST.range(range, "emma"), LAST.key("emma", asked), isIn);
        checkEnclosed(as, FOLLOWED.range(range, "emma"), FOLLOWED.key("emma", asked, "1"), isIn);
      }
    }
  }

  private static List<KeyRange<String>> every(String one, String other) {
    return List.of(
        KeyRange.between(one, other),
        KeyRange.halfOpen(one, other),
        KeyRange.atLeast(one),
        KeyRange.greaterThan(one),
        KeyRange.atMost(other),
        KeyRange.lessThan(other),
        KeyRange.startingWith(one));
  }

  private static void checkEnclosed(String as, EntityKeyRange range, EntityKey key, boolean isIn) {
    assertThat(range.contains(key.sort())).as(as).isEqualTo(isIn);
    String sk = KeyText.join(key.sort());
    if (isIn) {
      assertThat(range.isEmpty()).as(as).isFalse();
      assertThat(Word.compare(range.first(), sk)).as(as).isNotPositive();
      assertThat(Word.compare(sk, range.last())).as(as).isNotPositive();
    }

    assertThat(List.of(range.first(), range.last()))
        .as(as)
        .allMatch(text -> text.startsWith("tag"));
  }

  @Test
  void range_behindAWholeKey_isRefused() {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> LAST.range(KeyRange.atLeast("a"), "emma", "b"))
        .withMessage(
            "a range of Tag needs a field behind the given components, found a whole key; give it"
                + " less");
  }

  @Test
  void bound_thatIsTooLongForASortKey_isRefused() {
    assertThat(FOLLOWED.range(KeyRange.atMost("x".repeat(1016)), "emma").last()).hasSize(1024);
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> FOLLOWED.range(KeyRange.atMost("x".repeat(1017)), "emma"))
        .withMessage(
            "a bound of a range of Tag makes the sort key too long: expected at most 1024 bytes in"
                + " all, found 1025; shorten it");
  }
}
