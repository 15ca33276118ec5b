package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import java.nio.ByteBuffer;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Bytes, as an array or as a buffer. */
final class BytesCodec<V> extends ValueCodec<V> {

  static final ValueCodec<byte[]> ARRAY = new BytesCodec<>(bytes -> bytes, bytes -> bytes);
  static final ValueCodec<ByteBuffer> BUFFER =
      new BytesCodec<>(BytesCodec::remaining, bytes -> ByteBuffer.wrap(bytes).asReadOnlyBuffer());

  private final Function<V, byte[]> toBytes;
  private final Function<byte[], V> fromBytes;

  private BytesCodec(Function<V, byte[]> toBytes, Function<byte[], V> fromBytes) {
    this.toBytes = toBytes;
    this.fromBytes = fromBytes;
  }

  @Override
  void encode(V value, CborWriter out) {
    out.bytes(toBytes.apply(value));
  }

  @Override
  V decode(CborReader in) {
    return fromBytes.apply(in.bytes());
  }

  @Override
  AttributeValue toAttribute(V value, int depth) {
    return AttributeValue.createB(SdkBytes.fromByteArray(toBytes.apply(value)));
  }

  @Override
  V fromAttribute(AttributeValue attribute) {
    if (attribute.b() == null) {
      throw MismatchException.of("bytes", attribute);
    }
    return fromBytes.apply(attribute.b().asByteArray());
  }

  @Override
  ScalarAttributeType keyType() {
    return ScalarAttributeType.B;
  }

  /** The bytes from its position to its limit; its position stays. */
  private static byte[] remaining(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
