package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.Utf8;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Types that are stored as text, sealed and in the clear. */
final class TextCodecs {

  static final ValueCodec<String> TEXT =
      new TextCodec<>("text", text -> text, text -> text, text -> text);
  static final ValueCodec<Instant> INSTANT =
      new TextCodec<>("an instant", Instant::toString, SortableInstant::format, Instant::parse);
  static final ValueCodec<LocalDate> LOCAL_DATE =
      new TextCodec<>("a date", LocalDate::toString, LocalDate::toString, LocalDate::parse);
  static final ValueCodec<Duration> DURATION =
      new TextCodec<>("a duration", Duration::toString, Duration::toString, Duration::parse);

  private TextCodecs() {}

  static <E extends Enum<E>> ValueCodec<E> enumOf(E[] values) {
    Map<String, E> byName =
        Arrays.stream(values).collect(Collectors.toUnmodifiableMap(Enum::name, value -> value));
    String words = "one of " + byName.keySet().stream().sorted().toList();
    return new TextCodec<>(
        words,
        E::name,
        E::name,
        name -> {
          E value = byName.get(name);
          if (value == null) {
            throw new MismatchException(words, "another name");
          }
          return value;
        });
  }

  private static final class TextCodec<V> extends ValueCodec<V> {

    private final String words;
    private final Function<V, String> sealed;
    private final Function<V, String> plain;
    private final Function<String, V> parse;

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
      Utf8.encode(text);
      return AttributeValue.fromS(text);
    }

    @Override
    V fromAttribute(AttributeValue attribute) {
      if (attribute.s() == null) {
        throw mismatch(words, attribute);
      }
      return parse(attribute.s());
    }

    private V parse(String text) {
      try {
        return parse.apply(text);
      } catch (DateTimeException e) {
        throw new MismatchException(words, "other text");
      }
    }
  }
}
