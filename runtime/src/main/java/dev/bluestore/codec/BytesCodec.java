package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Bytes. */
final class BytesCodec extends ValueCodec<byte[]> {

  static final BytesCodec INSTANCE = new BytesCodec();

  private BytesCodec() {}

  @Override
  void encode(byte[] value, CborWriter out) {
    out.bytes(value);
  }

  @Override
  byte[] decode(CborReader in) {
    return in.bytes();
  }

  @Override
  AttributeValue toAttribute(byte[] value, int depth) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(value));
  }

  @Override
  byte[] fromAttribute(AttributeValue attribute) {
    if (attribute.b() == null) {
      throw mismatch("bytes", attribute);
    }
    return attribute.b().asByteArray();
  }
}
