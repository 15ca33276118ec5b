package dev.bluestore.properties;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Sealed fields of every type of the format, nested; integers of any size, bytes as buffers. */
public final class Fields {

  private static final int MOST_NESTED = 3;

  private Fields() {}

  /** The sealed fields of an item. */
  public static Arbitrary<Map<String, Object>> map() {
    return Arbitraries.maps(Texts.any(), value(MOST_NESTED)).ofMaxSize(5).withoutEdgeCases();
  }

  private static Arbitrary<Object> value(int nested) {
    if (nested == 0) {
      return scalar();
    }
    Arbitrary<Object> inner = value(nested - 1);
    return Arbitraries.frequencyOf(
            Tuple.of(6, scalar()),
            Tuple.of(1, any(inner.injectNull(0.2).list().ofMaxSize(4))),
            Tuple.of(1, any(Arbitraries.maps(Texts.any(), inner.injectNull(0.2)).ofMaxSize(4))))
        .withoutEdgeCases();
  }

  private static Arbitrary<Object> scalar() {
    return Arbitraries.oneOf(
            any(Texts.any()),
            any(Numbers.any()),
            any(longs().map(BigInteger::valueOf)),
            any(integers()),
            any(doubles()),
            any(floats()),
            any(Arbitraries.of(true, false)),
            any(Arbitraries.bytes().array(byte[].class).ofMaxSize(8).map(ByteBuffer::wrap)),
            any(uuids()))
        .withoutEdgeCases();
  }

  /** Any 64 bits, their extremes often. */
  public static Arbitrary<Long> longs() {
    return Arbitraries.oneOf(
        Arbitraries.longs(),
        Arbitraries.of(Long.MIN_VALUE, -1L, 0L, 23L, 24L, 255L, 256L, 1L << 32, Long.MAX_VALUE));
  }

  /** Every bit pattern, those of NaN as well. */
  public static Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Arbitraries.doubles(),
        longs().map(Double::longBitsToDouble),
        Arbitraries.of(
            Double.NaN, -0.0, 0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NEGATIVE_INFINITY));
  }

  /** Integers of any size. */
  public static Arbitrary<BigInteger> integers() {
    return Arbitraries.oneOf(
        Arbitraries.bigIntegers(), Numbers.storable().map(BigDecimal::toBigInteger));
  }

  /** Every bit pattern, those of NaN as well. */
  public static Arbitrary<Float> floats() {
    return Arbitraries.oneOf(
        Arbitraries.integers().map(Float::intBitsToFloat),
        Arbitraries.of(Float.NaN, -0.0f, Float.MIN_VALUE, Float.MAX_VALUE));
  }

  /** Any 128 bits. */
  public static Arbitrary<UUID> uuids() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
  }

  private static Arbitrary<Object> any(Arbitrary<?> values) {
    return values.map(Object.class::cast);
  }
}
