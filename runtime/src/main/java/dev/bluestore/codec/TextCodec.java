package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.Utf8;
import java.time.DateTimeException;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A type that is stored as text. */
final class TextCodec<V> extends ValueCodec<V> {

  private final String words;
  private final Function<V, String> sealed;
  private final Function<V, String> plain;
  private final Function<String, V> parse;

  /** Of a type that has the same text sealed and in the clear. */
  TextCodec(String words, Function<V, String> format, Function<String, V> parse) {
    this(words, format, format, parse);
  }

  TextCodec(
      String words,
      Function<V, String> sealed,
      Function<V, String> plain,
      Function<String, V> parse) {
    this.words = words;
    this.sealed = sealed;
    this.plain = plain;
    this.parse = parse;
  }

  @Override
  void encode(V value, CborWriter out) {
    out.text(sealed.apply(value));
  }

  @Override
  V decode(CborReader in) {
    return parse(in.text());
  }

  @Override
  AttributeValue toAttribute(V value, int depth) {
    String text = plain.apply(value);
    Utf8.checkEncodable(text);
    return AttributeValue.createS(text);
  }

  @Override
  V fromAttribute(AttributeValue attribute) {
    if (attribute.s() == null) {
      throw MismatchException.of(words, attribute);
    }
    return parse(attribute.s());
  }

  @Override
  ScalarAttributeType keyType() {
    return ScalarAttributeType.S;
  }

  private V parse(String text) {
    try {
      return parse.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new MismatchException(words, "other text");
    }
  }
}
