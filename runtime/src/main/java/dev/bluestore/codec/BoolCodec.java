package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A boolean. */
final class BoolCodec extends ValueCodec<Boolean> {

  static final BoolCodec INSTANCE = new BoolCodec();

  private BoolCodec() {}

  @Override
  void encode(Boolean value, CborWriter out) {
    out.bool(value);
  }

  @Override
  Boolean decode(CborReader in) {
    return in.bool();
  }

  @Override
  AttributeValue toAttribute(Boolean value, int depth) {
    return AttributeValue.createBool(value);
  }

  @Override
  Boolean fromAttribute(AttributeValue attribute) {
    if (attribute.bool() == null) {
      throw MismatchException.of("a boolean", attribute);
    }
    return attribute.bool();
  }
}
