package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.UnencodableException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How the values of one type are stored, sealed and in the clear. Codecs of collections and records
 * are made of the codecs of what they hold. Immutable and thread-safe.
 *
 * @param <V> the type
 */
public abstract class ValueCodec<V> {

  /** DynamoDB nests 32 levels deep, of which the item is one. */
  private static final int MAX_DEPTH = 31;

  ValueCodec() {}

  abstract void encode(V value, CborWriter out);

  abstract V decode(CborReader in);

  /** The attribute of a value at this depth, an item's own attributes being at 0. */
  abstract AttributeValue toAttribute(V value, int depth);

  abstract V fromAttribute(AttributeValue attribute);

  /** Sealed as text, plain as S. */
  public static ValueCodec<String> text() {
    return TextCodecs.TEXT;
  }

  /** Sealed as a boolean, plain as BOOL. */
  public static ValueCodec<Boolean> bool() {
    return BoolCodec.INSTANCE;
  }

  /** Sealed as an integer, plain as N. */
  public static ValueCodec<Integer> int32() {
    return NumberCodecs.INT32;
  }

  /** Sealed as an integer, plain as N. */
  public static ValueCodec<Long> int64() {
    return NumberCodecs.INT64;
  }

  /** Sealed to the bit, NaN as the canonical one; plain as N, finite alone. */
  public static ValueCodec<Double> float64() {
    return NumberCodecs.FLOAT64;
  }

  /** Sealed with its scale; plain as N, 38 digits at most and without its scale. */
  public static ValueCodec<BigDecimal> decimal() {
    return NumberCodecs.DECIMAL;
  }

  /** Sealed as bytes, plain as B. */
  public static ValueCodec<byte[]> bytes() {
    return BytesCodec.INSTANCE;
  }

  /** Sealed as ISO-8601 text; plain as S with nine fraction digits, so that it sorts by time. */
  public static ValueCodec<Instant> instant() {
    return TextCodecs.INSTANT;
  }

  /** ISO-8601 text, {@code 2026-11-22}. */
  public static ValueCodec<LocalDate> localDate() {
    return TextCodecs.LOCAL_DATE;
  }

  /** ISO-8601 text, {@code PT1H30M}. */
  public static ValueCodec<Duration> duration() {
    return TextCodecs.DURATION;
  }

  /** Sealed as 16 bytes; plain as S in lower case. */
  public static ValueCodec<UUID> uuid() {
    return UuidCodec.INSTANCE;
  }

  /** The name of a constant, as text; {@code values} are all there are. */
  public static <E extends Enum<E>> ValueCodec<E> enumOf(E[] values) {
    return TextCodecs.enumOf(values);
  }

  /** An array of values, null among them; plain as L. */
  public static <V> ValueCodec<List<V>> listOf(ValueCodec<V> element) {
    return new ListCodec<>(element);
  }

  /** An array of values; plain as SS, NS or BS where its elements allow and there are any. */
  public static <V> ValueCodec<Set<V>> setOf(ValueCodec<V> element) {
    return new SetCodec<>(element);
  }

  /** A map with keys of text; plain as M. */
  public static <V> ValueCodec<Map<String, V>> mapOf(ValueCodec<V> value) {
    return new MapCodec<>(value);
  }

  /** One level down, where there is one. */
  static int deeper(int depth) {
    if (depth >= MAX_DEPTH) {
      throw new UnencodableException(
          "expected at most " + MAX_DEPTH + " nested levels of lists and records, found more");
    }
    return depth + 1;
  }

  static MismatchException mismatch(String expected, AttributeValue found) {
    return new MismatchException(
        expected, "an attribute of type " + found.type().name().toUpperCase(Locale.ROOT));
  }
}
