package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.UnencodableException;
import dev.bluestore.envelope.CanonicalNumber;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Numbers: exact when sealed, in DynamoDB's canonical form in the clear. */
final class NumberCodecs {

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
  static final ValueCodec<Double> FLOAT64 =
      new NumberCodec<>(
          "a double",
          (value, out) -> out.float64(value),
          CborReader::float64,
          NumberCodecs::finite,
          BigDecimal::doubleValue);
  static final ValueCodec<BigDecimal> DECIMAL =
      new NumberCodec<>(
          "a decimal",
          (value, out) -> out.decimal(value),
          CborReader::decimal,
          value -> value,
          value -> value);

  private NumberCodecs() {}

  private static BigDecimal finite(double value) {
    if (!Double.isFinite(value)) {
      throw new UnencodableException(
          "expected a finite number, found NaN or an infinity; DynamoDB has none: encrypt the"
              + " field, or leave it out");
    }
    return BigDecimal.valueOf(value);
  }

  private static final class NumberCodec<V> extends ValueCodec<V> {

    private final String words;
    private final BiConsumer<V, CborWriter> encode;
    private final Function<CborReader, V> decode;
    private final Function<V, BigDecimal> toDecimal;
    private final Function<BigDecimal, V> fromDecimal;

    NumberCodec(
        String words,
        BiConsumer<V, CborWriter> encode,
        Function<CborReader, V> decode,
        Function<V, BigDecimal> toDecimal,
        Function<BigDecimal, V> fromDecimal) {
      this.words = words;
      this.encode = encode;
      this.decode = decode;
      this.toDecimal = toDecimal;
      this.fromDecimal = fromDecimal;
    }

    @Override
    void encode(V value, CborWriter out) {
      encode.accept(value, out);
    }

    @Override
    V decode(CborReader in) {
      try {
        return decode.apply(in);
      } catch (ArithmeticException e) {
        throw outOfRange();
      }
    }

    @Override
    AttributeValue toAttribute(V value, int depth) {
      return AttributeValue.fromN(CanonicalNumber.of(toDecimal.apply(value)));
    }

    @Override
    V fromAttribute(AttributeValue attribute) {
      if (attribute.n() == null) {
        throw mismatch(words, attribute);
      }
      try {
        return fromDecimal.apply(new BigDecimal(attribute.n()));
      } catch (ArithmeticException e) {
        throw outOfRange();
      }
    }

    private MismatchException outOfRange() {
      return new MismatchException(words, "a number out of its range");
    }
  }
}
