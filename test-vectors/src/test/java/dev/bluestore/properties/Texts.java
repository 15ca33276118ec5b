package dev.bluestore.properties;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Text, the awkward kinds more often than chance would bring them. */
public final class Texts {

  /** Separators, escapes, controls, the edges of each UTF-8 length, a combining mark. */
  private static final Integer[] AWKWARD = {
    (int) '#', (int) '%', (int) '2', (int) '3', (int) '5', 0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff,
    0xe000, 0xfffe, 0xffff, 0x10000, 0x10ffff, 0x301
  };

  private Texts() {}

  /** Any Unicode text, surrogates always paired. */
  public static Arbitrary<String> any() {
    return codePoints().list().ofMaxSize(12).map(Texts::text).withoutEdgeCases();
  }

  /** The same, at least one character: a component of a key. */
  public static Arbitrary<String> component() {
    return codePoints().list().ofMinSize(1).ofMaxSize(12).map(Texts::text).withoutEdgeCases();
  }

  /** Text with a surrogate that has no partner somewhere. */
  public static Arbitrary<String> withUnpairedSurrogate() {
    Arbitrary<Character> surrogates =
        Arbitraries.chars().range(Character.MIN_SURROGATE, Character.MAX_SURROGATE);
    return Combinators.combine(any(), surrogates, any())
        .as((before, surrogate, after) -> before + surrogate + after);
  }

  /** A partition's name or an entity type, {@code dek} apart. */
  public static Arbitrary<String> name() {
    Arbitrary<String> rest =
        Arbitraries.strings().withChars("abcxyz0189_-").ofMinLength(0).ofMaxLength(8);
    return Combinators.combine(Arbitraries.chars().range('a', 'z'), rest)
        .as((first, more) -> first + more)
        .filter(name -> !name.equals("dek"));
  }

  private static Arbitrary<Integer> codePoints() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of(AWKWARD)),
        Tuple.of(4, Arbitraries.integers().between(' ', '~')),
        Tuple.of(
            3,
            Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(
                    point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)));
  }

  private static String text(List<Integer> codePoints) {
    StringBuilder text = new StringBuilder();
    codePoints.forEach(text::appendCodePoint);
    return text.toString();
  }
}
