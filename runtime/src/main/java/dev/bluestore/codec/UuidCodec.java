package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A UUID (RFC 9562). */
final class UuidCodec extends ValueCodec<UUID> {

  static final UuidCodec INSTANCE = new UuidCodec();

  private UuidCodec() {}

  @Override
  void encode(UUID value, CborWriter out) {
    out.uuid(value);
  }

  @Override
  UUID decode(CborReader in) {
    return in.uuid();
  }

  @Override
  AttributeValue toAttribute(UUID value, int depth) {
    return AttributeValue.createS(value.toString());
  }

  @Override
  UUID fromAttribute(AttributeValue attribute) {
    String text = attribute.s();
    if (text == null) {
      throw MismatchException.of("a UUID", attribute);
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new MismatchException("a UUID", "other text");
    }
  }

  @Override
  ScalarAttributeType keyType() {
    return ScalarAttributeType.S;
  }
}
