package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An array of primitives, in its order.
 *
 * @param <A> the array
 * @param <V> the class of its elements
 */
final class PrimitiveArrayCodec<A, V> extends ValueCodec<A> {

  static final ValueCodec<boolean[]> BOOLEANS =
      new PrimitiveArrayCodec<>(
          BoolCodec.INSTANCE, boolean[]::new, a -> a.length, (a, i) -> a[i], (a, i, v) -> a[i] = v);
  static final ValueCodec<short[]> SHORTS =
      new PrimitiveArrayCodec<>(
          NumberCodecs.INT16, short[]::new, a -> a.length, (a, i) -> a[i], (a, i, v) -> a[i] = v);
  static final ValueCodec<int[]> INTS =
      new PrimitiveArrayCodec<>(
          NumberCodecs.INT32, int[]::new, a -> a.length, (a, i) -> a[i], (a, i, v) -> a[i] = v);
  static final ValueCodec<long[]> LONGS =
      new PrimitiveArrayCodec<>(
          NumberCodecs.INT64, long[]::new, a -> a.length, (a, i) -> a[i], (a, i, v) -> a[i] = v);
  static final ValueCodec<float[]> FLOATS =
      new PrimitiveArrayCodec<>(
          NumberCodecs.FLOAT32, float[]::new, a -> a.length, (a, i) -> a[i], (a, i, v) -> a[i] = v);
  static final ValueCodec<double[]> DOUBLES =
      new PrimitiveArrayCodec<>(
          NumberCodecs.FLOAT64,
          double[]::new,
          a -> a.length,
          (a, i) -> a[i],
          (a, i, v) -> a[i] = v);
  static final ValueCodec<char[]> CHARS =
      new PrimitiveArrayCodec<>(
          TextCodecs.CHARACTER, char[]::new, a -> a.length, (a, i) -> a[i], (a, i, v) -> a[i] = v);

  private final Elements<V> elements;
  private final IntFunction<A> ofLength;
  private final ToIntFunction<A> length;
  private final Getter<A, V> getter;
  private final Setter<A, V> setter;

  private PrimitiveArrayCodec(
      ValueCodec<V> element,
      IntFunction<A> ofLength,
      ToIntFunction<A> length,
      Getter<A, V> getter,
      Setter<A, V> setter) {
    this.elements = new Elements<>(element, false);
    this.ofLength = ofLength;
    this.length = length;
    this.getter = getter;
    this.setter = setter;
  }

  @Override
  void encode(A array, CborWriter out) {
    int size = length.applyAsInt(array);
    out.openArray(size);
    for (int i = 0; i < size; i++) {
      elements.encodeOne(getter.get(array, i), out);
    }
    out.close();
  }

  @Override
  A decode(CborReader in) {
    int size = in.array();
    A array = ofLength.apply(size);
    for (int i = 0; i < size; i++) {
      setter.set(array, i, elements.decodeOne(in));
    }
    return array;
  }

  @Override
  AttributeValue toAttribute(A array, int depth) {
    int within = deeper(depth);
    int size = length.applyAsInt(array);
    List<AttributeValue> attributes = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      attributes.add(elements.toAttribute(getter.get(array, i), within));
    }
    return AttributeValue.createL(attributes);
  }

  @Override
  A fromAttribute(AttributeValue attribute) {
    if (!attribute.hasL()) {
      throw MismatchException.of("a list", attribute);
    }
    List<AttributeValue> attributes = attribute.l();
    A array = ofLength.apply(attributes.size());
    for (int i = 0; i < attributes.size(); i++) {
      setter.set(array, i, elements.fromAttribute(attributes.get(i)));
    }
    return array;
  }

  @FunctionalInterface
  private interface Getter<A, V> {
    V get(A array, int index);
  }

  @FunctionalInterface
  private interface Setter<A, V> {
    void set(A array, int index, V value);
  }
}
