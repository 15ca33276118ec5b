package dev.bluestore.codec;

import java.net.URI;

/** Types that are stored as text, but for times. */
final class TextCodecs {

  static final ValueCodec<String> TEXT = new TextCodec<>("text", text -> text, text -> text);
  static final ValueCodec<Character> CHARACTER =
      new TextCodec<>("a character", Object::toString, TextCodecs::character);
  static final ValueCodec<URI> REFERENCE = new TextCodec<>("a URI", URI::toString, URI::create);

  private TextCodecs() {}

  static <E extends Enum<E>> ValueCodec<E> enumOf(E[] values) {
    EnumNames<E> names = new EnumNames<>(values);
    return new TextCodec<>(names.words(), E::name, names::constant);
  }

  /** The one character of a text. */
  static char character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("another length");
    }
    return text.charAt(0);
  }
}
