package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.properties.Fields;
import dev.bluestore.properties.Numbers;
import dev.bluestore.properties.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A type that fields can have.
 *
 * @param name for reports
 * @param codec of the type
 * @param values any of them
 */
record Kind<V>(String name, ValueCodec<V> codec, Arbitrary<V> values) {

  private static final int MOST_NESTED = 2;
  private static final int MOST_ELEMENTS = 4;

  /** A value with its type. */
  record Sample<V>(Kind<V> kind, V value) {

    byte[] seal() {
      CborWriter out = CborWriter.forPlaintext();
      kind.codec.encode(value, out);
      return out.toByteArray();
    }

    V unseal(byte[] sealed) {
      CborReader in = new CborReader(sealed, 0);
      V read = kind.codec.decode(in);
      in.end();
      return read;
    }

    AttributeValue plain() {
      return kind.codec.toAttribute(value, 0);
    }

    V read(AttributeValue plain) {
      return kind.codec.fromAttribute(plain);
    }

    @Override
    public String toString() {
      return kind.name + " " + value;
    }
  }

  /** Values of every type, alone and in collections, in collections of those, and so on. */
  static Arbitrary<Sample<?>> samples() {
    List<Kind<?>> kinds = new ArrayList<>(leaves());
    List<Kind<?>> outer = kinds;
    for (int nested = 0; nested < MOST_NESTED; nested++) {
      outer = outer.stream().<Kind<?>>flatMap(kind -> kind.collections()).toList();
      kinds.addAll(outer);
    }
    return Arbitraries.oneOf(kinds.stream().<Arbitrary<Sample<?>>>map(Kind::sample).toList())
        .withoutEdgeCases();
  }

  static Kind<String> ofText() {
    return new Kind<>("text", ValueCodec.text(), Texts.any());
  }

  private Arbitrary<Sample<?>> sample() {
    return values.<Sample<?>>map(value -> new Sample<>(this, value)).withoutEdgeCases();
  }

  private Stream<Kind<?>> collections() {
    return Stream.of(list(), set(), map());
  }

  private static List<Kind<?>> leaves() {
    return List.of(
        ofText(),
        new Kind<>("bool", ValueCodec.bool(), Arbitraries.of(true, false)),
        new Kind<>("int32", ValueCodec.int32(), int32s()),
        new Kind<>("int64", ValueCodec.int64(), Fields.longs()),
        new Kind<>("float64", ValueCodec.float64(), Fields.doubles()),
        new Kind<>("decimal", ValueCodec.decimal(), Numbers.any()),
        new Kind<>(
            "bytes", ValueCodec.bytes(), Arbitraries.bytes().array(byte[].class).ofMaxSize(8)),
        new Kind<>("instant", ValueCodec.instant(), instants()),
        new Kind<>("localDate", ValueCodec.localDate(), dates()),
        new Kind<>("duration", ValueCodec.duration(), durations()),
        new Kind<>("uuid", ValueCodec.uuid(), Fields.uuids()),
        new Kind<>("enum", ValueCodec.enumOf(TimeUnit.values()), Arbitraries.of(TimeUnit.class)),
        new Kind<>("record", Reading.CODEC, Reading.any()));
  }

  Kind<List<V>> list() {
    return new Kind<>(
        "list of " + name,
        ValueCodec.listOf(codec),
        values.injectNull(0.1).list().ofMaxSize(MOST_ELEMENTS));
  }

  private Kind<Set<V>> set() {
    return new Kind<>(
        "set of " + name,
        ValueCodec.setOf(codec),
        values.list().ofMaxSize(MOST_ELEMENTS).map(elements -> new LinkedHashSet<>(elements)));
  }

  private Kind<Map<String, V>> map() {
    return new Kind<>(
        "map of " + name,
        ValueCodec.mapOf(codec),
        Arbitraries.maps(Texts.any(), values.injectNull(0.1)).ofMaxSize(MOST_ELEMENTS));
  }

  private static Arbitrary<Integer> int32s() {
    return Arbitraries.oneOf(
        Arbitraries.integers(), Arbitraries.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE));
  }

  private static Arbitrary<Instant> instants() {
    Arbitrary<Long> seconds =
        Arbitraries.oneOf(
            Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
            Arbitraries.of(Instant.MIN.getEpochSecond(), 0L, Instant.MAX.getEpochSecond()),
            Arbitraries.longs().between(0, 4_102_444_800L));
    return Combinators.combine(seconds, Arbitraries.longs().between(0, 999_999_999))
        .as(Instant::ofEpochSecond);
  }

  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.oneOf(
        Arbitraries.of(LocalDate.MIN, LocalDate.MAX),
        Arbitraries.longs()
            .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
            .map(LocalDate::ofEpochDay));
  }

  private static Arbitrary<Duration> durations() {
    Arbitrary<Long> seconds =
        Arbitraries.oneOf(Fields.longs(), Arbitraries.longs().between(-100_000, 100_000));
    return Combinators.combine(seconds, Arbitraries.longs().between(0, 999_999_999))
        .as(Duration::ofSeconds);
  }
}
