package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.envelope.CanonicalNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A type that is a number in the clear. */
final class NumberCodec<V> extends ValueCodec<V> {

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
    } catch (ArithmeticException | DateTimeException e) {
      throw outOfRange();
    }
  }

  @Override
  AttributeValue toAttribute(V value, int depth) {
    return AttributeValue.createN(CanonicalNumber.of(toDecimal.apply(value)));
  }

  @Override
  V fromAttribute(AttributeValue attribute) {
    if (attribute.n() == null) {
      throw MismatchException.of(words, attribute);
    }
    try {
      return fromDecimal.apply(new BigDecimal(attribute.n()));
    } catch (ArithmeticException | DateTimeException | NumberFormatException e) {
      throw outOfRange();
    }
  }

  @Override
  ScalarAttributeType keyType() {
    return ScalarAttributeType.N;
  }

  private MismatchException outOfRange() {
    return new MismatchException(words, "a number out of its range");
  }
}
