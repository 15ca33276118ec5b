package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.properties.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
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
    List<Kind<?>> collections = new ArrayList<>();
    List<Kind<?>> outer = Kinds.all();
    for (int nested = 0; nested < MOST_NESTED; nested++) {
      outer = outer.stream().<Kind<?>>flatMap(kind -> kind.collections()).toList();
      collections.addAll(outer);
    }
    return Arbitraries.frequencyOf(
            Tuple.of(2, samplesOf(Kinds.all())), Tuple.of(1, samplesOf(collections)))
        .withoutEdgeCases();
  }

  private static Arbitrary<Sample<?>> samplesOf(List<Kind<?>> kinds) {
    return Arbitraries.oneOf(kinds.stream().<Arbitrary<Sample<?>>>map(Kind::sample).toList());
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
}
