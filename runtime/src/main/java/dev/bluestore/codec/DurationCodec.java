package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * A duration: ISO 8601 text. A plain number is read as seconds with a fraction, which is what the
 * Enhanced Client of the AWS SDK writes.
 */
final class DurationCodec extends ValueCodec<Duration> {

  private static final int NANO_DIGITS = 9;

  private final ValueCodec<Duration> text =
      new TextCodec<>("a duration", Duration::toString, Duration::parse);

  @Override
  void encode(Duration value, CborWriter out) {
    text.encode(value, out);
  }

  @Override
  Duration decode(CborReader in) {
    return text.decode(in);
  }

  @Override
  AttributeValue toAttribute(Duration value, int depth) {
    return text.toAttribute(value, depth);
  }

  @Override
  Duration fromAttribute(AttributeValue attribute) {
    if (attribute.n() == null) {
      return text.fromAttribute(attribute);
    }
    try {
      BigDecimal seconds = new BigDecimal(attribute.n());
      long whole = NumberCodecs.integer(seconds, RoundingMode.FLOOR).longValueExact();
      return Duration.ofSeconds(
          whole,
          seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(NANO_DIGITS).longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      throw new MismatchException("seconds with at most nine fraction digits", "another number");
    }
  }

  @Override
  ScalarAttributeType keyType() {
    return ScalarAttributeType.S;
  }
}
