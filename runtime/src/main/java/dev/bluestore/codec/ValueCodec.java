package dev.bluestore.codec;

import dev.bluestore.annotations.Converter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * How the values of one type are stored, sealed and in the clear. Codecs of collections and records
 * are made of the codecs of what they hold. Immutable and thread-safe. What is read is unmodifiable
 * but for arrays and {@code EnumSet}.
 *
 * @param <V> the type
 */
public abstract class ValueCodec<V> extends Codec<V> {

  ValueCodec() {}

  /** Sealed as text, plain as S. */
  public static ValueCodec<String> text() {
    return TextCodecs.TEXT;
  }

  /** Text of one character, which is no surrogate. */
  public static ValueCodec<Character> character() {
    return TextCodecs.CHARACTER;
  }

  /** Sealed as a boolean, plain as BOOL. */
  public static ValueCodec<Boolean> bool() {
    return BoolCodec.INSTANCE;
  }

  /** Sealed as an integer, plain as N. */
  public static ValueCodec<Byte> int8() {
    return NumberCodecs.INT8;
  }

  /** Sealed as an integer, plain as N. */
  public static ValueCodec<Short> int16() {
    return NumberCodecs.INT16;
  }

  /** Sealed as an integer, plain as N. */
  public static ValueCodec<Integer> int32() {
    return NumberCodecs.INT32;
  }

  /** Sealed as an integer, plain as N. */
  public static ValueCodec<Long> int64() {
    return NumberCodecs.INT64;
  }

  /** Sealed as an integer of any size; plain as N, 38 digits at most. */
  public static ValueCodec<BigInteger> integer() {
    return NumberCodecs.INTEGER;
  }

  /** Sealed to the bit, NaN as the canonical one; plain as N, finite alone. */
  public static ValueCodec<Float> float32() {
    return NumberCodecs.FLOAT32;
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
    return BytesCodec.ARRAY;
  }

  /** The bytes from position to limit; what is read is read-only. */
  public static ValueCodec<ByteBuffer> byteBuffer() {
    return BytesCodec.BUFFER;
  }

  /** Sealed as 16 bytes; plain as S in lower case. */
  public static ValueCodec<UUID> uuid() {
    return UuidCodec.INSTANCE;
  }

  /** Text as it was given (RFC 3986). */
  public static ValueCodec<URI> uri() {
    return TextCodecs.REFERENCE;
  }

  /** Sealed as ISO-8601 text; plain as S with nine fraction digits, so that it sorts by time. */
  public static ValueCodec<Instant> instant() {
    return TimeCodecs.INSTANT;
  }

  /** Whole seconds since 1970 (UTC), a fraction cut off: DynamoDB's form of a time to live. */
  public static ValueCodec<Instant> epochSecond() {
    return NumberCodecs.EPOCH_SECOND;
  }

  /** Text, {@code 2026-11-22}. */
  public static ValueCodec<LocalDate> localDate() {
    return TimeCodecs.LOCAL_DATE;
  }

  /** Text, {@code 10:38:00.5}. */
  public static ValueCodec<LocalTime> localTime() {
    return TimeCodecs.LOCAL_TIME;
  }

  /** Text, {@code 2026-11-22T10:38}. */
  public static ValueCodec<LocalDateTime> localDateTime() {
    return TimeCodecs.LOCAL_DATE_TIME;
  }

  /**
   * Text; where the rules of its zone have changed since, the instant stays: {@code
   * 2026-11-22T10:38+01:00[Europe/Zurich]}.
   */
  public static ValueCodec<ZonedDateTime> zonedDateTime() {
    return TimeCodecs.ZONED_DATE_TIME;
  }

  /** Text, {@code 2026-11-22T10:38+01:00}. */
  public static ValueCodec<OffsetDateTime> offsetDateTime() {
    return TimeCodecs.OFFSET_DATE_TIME;
  }

  /** Text, {@code 10:38+01:00}. */
  public static ValueCodec<OffsetTime> offsetTime() {
    return TimeCodecs.OFFSET_TIME;
  }

  /** Text, {@code 2026}. */
  public static ValueCodec<Year> year() {
    return TimeCodecs.YEAR;
  }

  /** Text, {@code 2026-11}. */
  public static ValueCodec<YearMonth> yearMonth() {
    return TimeCodecs.YEAR_MONTH;
  }

  /** Text, {@code --11-22}. */
  public static ValueCodec<MonthDay> monthDay() {
    return TimeCodecs.MONTH_DAY;
  }

  /** Text, {@code PT1H30M}. */
  public static ValueCodec<Duration> duration() {
    return TimeCodecs.DURATION;
  }

  /** Text, {@code P1Y2M3D}. */
  public static ValueCodec<Period> period() {
    return TimeCodecs.PERIOD;
  }

  /** Text, {@code Europe/Zurich}. */
  public static ValueCodec<ZoneId> zoneId() {
    return TimeCodecs.ZONE_ID;
  }

  /** Text, {@code +01:00}. */
  public static ValueCodec<ZoneOffset> zoneOffset() {
    return TimeCodecs.ZONE_OFFSET;
  }

  /** The name of a constant, as text; {@code values} are all there are. */
  public static <E extends Enum<E>> ValueCodec<E> enumOf(E[] values) {
    return TextCodecs.enumOf(values);
  }

  /** What the converter stores, as its own codec stores that. */
  public static <J, S> ValueCodec<J> converted(Converter<J, S> converter, ValueCodec<S> stored) {
    return new ConvertedCodec<>(new Conversion<>(converter), stored);
  }

  /** An array of values, null among them; plain as L. */
  public static <V> ValueCodec<List<V>> listOf(ValueCodec<V> element) {
    return new ListCodec<>(element, Collections::unmodifiableList);
  }

  /** As {@link #listOf}; what is read is a list. */
  public static <V> ValueCodec<Collection<V>> collectionOf(ValueCodec<V> element) {
    return new ListCodec<>(element, Collections::unmodifiableList);
  }

  /** As {@link #listOf}; {@code ofLength} makes an array. */
  public static <V> ValueCodec<V[]> arrayOf(ValueCodec<V> element, IntFunction<V[]> ofLength) {
    return new ArrayCodec<>(element, ofLength);
  }

  /** An array; plain as L. */
  public static ValueCodec<boolean[]> booleans() {
    return PrimitiveArrayCodec.BOOLEANS;
  }

  /** An array; plain as L. */
  public static ValueCodec<short[]> shorts() {
    return PrimitiveArrayCodec.SHORTS;
  }

  /** An array; plain as L. */
  public static ValueCodec<int[]> ints() {
    return PrimitiveArrayCodec.INTS;
  }

  /** An array; plain as L. */
  public static ValueCodec<long[]> longs() {
    return PrimitiveArrayCodec.LONGS;
  }

  /** An array; plain as L. */
  public static ValueCodec<float[]> floats() {
    return PrimitiveArrayCodec.FLOATS;
  }

  /** An array; plain as L. */
  public static ValueCodec<double[]> doubles() {
    return PrimitiveArrayCodec.DOUBLES;
  }

  /** An array of texts of one character; plain as L. */
  public static ValueCodec<char[]> chars() {
    return PrimitiveArrayCodec.CHARS;
  }

  /** An array of values; plain as SS, NS or BS where its elements allow and there are any. */
  public static <V> ValueCodec<Set<V>> setOf(ValueCodec<V> element) {
    return new SetCodec<>(
        new Elements<>(element, true), LinkedHashSet::new, Collections::unmodifiableSet);
  }

  /** As {@link #setOf}, without null; what is read has the natural order, whatever was written. */
  public static <V extends Comparable<? super V>> ValueCodec<SortedSet<V>> sortedSetOf(
      ValueCodec<V> element) {
    return new SetCodec<>(
        new Elements<>(element, false), TreeSet::new, Collections::unmodifiableSortedSet);
  }

  /** As {@link #sortedSetOf}. */
  public static <V extends Comparable<? super V>> ValueCodec<NavigableSet<V>> navigableSetOf(
      ValueCodec<V> element) {
    return new SetCodec<>(
        new Elements<>(element, false), TreeSet::new, Collections::unmodifiableNavigableSet);
  }

  /** As {@link #setOf}, of constants by name. */
  public static <E extends Enum<E>> ValueCodec<EnumSet<E>> enumSetOf(Class<E> type) {
    return new SetCodec<>(
        new Elements<>(enumOf(type.getEnumConstants()), false),
        () -> EnumSet.noneOf(type),
        set -> set);
  }

  /** A map with keys of text; plain as M. */
  public static <V> ValueCodec<Map<String, V>> mapOf(ValueCodec<V> value) {
    return new MapCodec<>(value, key -> key, key -> key);
  }

  /** A map whose keys are constants, by name; plain as M. {@code values} are all there are. */
  public static <E extends Enum<E>, V> ValueCodec<Map<E, V>> enumMapOf(
      E[] values, ValueCodec<V> value) {
    EnumNames<E> names = new EnumNames<>(values);
    return new MapCodec<>(value, E::name, names::constant);
  }
}
