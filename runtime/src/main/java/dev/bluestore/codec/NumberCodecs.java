package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.UnencodableException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;

/** Numbers: exact when sealed, in DynamoDB's canonical form in the clear. */
final class NumberCodecs {

  static final ValueCodec<Byte> INT8 =
      new NumberCodec<>(
          "an integer of 8 bits",
          (value, out) -> out.int64(value),
          in -> (byte) within(in.int64(), Byte.MIN_VALUE, Byte.MAX_VALUE),
          BigDecimal::valueOf,
          BigDecimal::byteValueExact);
  static final ValueCodec<Short> INT16 =
      new NumberCodec<>(
          "an integer of 16 bits",
          (value, out) -> out.int64(value),
          in -> (short) within(in.int64(), Short.MIN_VALUE, Short.MAX_VALUE),
          BigDecimal::valueOf,
          BigDecimal::shortValueExact);
  static final ValueCodec<Integer> INT32 =
      new NumberCodec<>(
          "an integer of 32 bits",
          (value, out) -> out.int64(value),
          in -> Math.toIntExact(in.int64()),
          BigDecimal::valueOf,
          BigDecimal::intValueExact);
  static final ValueCodec<Long> INT64 =
      new NumberCodec<>(
          "an integer of 64 bits",
          (value, out) -> out.int64(value),
          CborReader::int64,
          BigDecimal::valueOf,
          BigDecimal::longValueExact);
  static final ValueCodec<BigInteger> INTEGER =
      new NumberCodec<>(
          "an integer",
          (value, out) -> out.integer(value),
          CborReader::integer,
          BigDecimal::new,
          NumberCodecs::integer);
  static final ValueCodec<Float> FLOAT32 =
      new NumberCodec<>(
          "a float",
          (value, out) -> out.float32(value),
          CborReader::float32,
          value -> new BigDecimal(finite(value).toString()),
          NumberCodecs::float32);
  static final ValueCodec<Double> FLOAT64 =
      new NumberCodec<>(
          "a double",
          (value, out) -> out.float64(value),
          CborReader::float64,
          value -> BigDecimal.valueOf(finite(value)),
          BigDecimal::doubleValue);
  static final ValueCodec<BigDecimal> DECIMAL =
      new NumberCodec<>(
          "a decimal",
          (value, out) -> out.decimal(value),
          CborReader::decimal,
          value -> value,
          value -> value);
  static final ValueCodec<Instant> EPOCH_SECOND =
      new NumberCodec<>(
          "an instant in whole seconds",
          (value, out) -> out.int64(value.getEpochSecond()),
          in -> Instant.ofEpochSecond(in.int64()),
          value -> BigDecimal.valueOf(value.getEpochSecond()),
          value -> Instant.ofEpochSecond(value.longValueExact()));

  /** Digits before the point of the greatest number that DynamoDB has. */
  private static final int MOST_DIGITS = 126;

  private NumberCodecs() {}

  private static long within(long value, long least, long greatest) {
    if (value < least || value > greatest) {
      throw new ArithmeticException("out of range");
    }
    return value;
  }

  /** Looks at the size first: the digits of an extreme exponent would fill the memory. */
  private static BigInteger integer(BigDecimal value) {
    return integer(value, RoundingMode.UNNECESSARY);
  }

  static BigInteger integer(BigDecimal value, RoundingMode rounding) {
    within((long) value.precision() - value.scale(), Integer.MIN_VALUE, MOST_DIGITS);
    return value.setScale(0, rounding).unscaledValue();
  }

  private static float float32(BigDecimal value) {
    float nearest = value.floatValue();
    if (Float.isInfinite(nearest)) {
      throw new ArithmeticException("out of range");
    }
    return nearest;
  }

  private static <F extends Number> F finite(F value) {
    if (!Double.isFinite(value.doubleValue())) {
      throw new UnencodableException(
          "expected a finite number, found NaN or an infinity; DynamoDB has none: encrypt the"
              + " field, or leave it out");
    }
    return value;
  }
}
