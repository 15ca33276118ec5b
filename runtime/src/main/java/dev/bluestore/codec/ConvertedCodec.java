package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A type that a converter stores as another. */
final class ConvertedCodec<J, S> extends ValueCodec<J> {

  private final Conversion<J, S> conversion;
  private final ValueCodec<S> stored;

  ConvertedCodec(Conversion<J, S> conversion, ValueCodec<S> stored) {
    this.conversion = conversion;
    this.stored = stored;
  }

  @Override
  void encode(J value, CborWriter out) {
    stored.encode(conversion.toStored(value), out);
  }

  @Override
  J decode(CborReader in) {
    return conversion.fromStored(stored.decode(in));
  }

  @Override
  AttributeValue toAttribute(J value, int depth) {
    return stored.toAttribute(conversion.toStored(value), depth);
  }

  @Override
  J fromAttribute(AttributeValue attribute) {
    return conversion.fromStored(stored.fromAttribute(attribute));
  }

  @Override
  void strays(AttributeValue attribute, String path, Consumer<String> found) {
    stored.strays(attribute, path, found);
  }

  @Override
  @Nullable ScalarAttributeType keyType() {
    return stored.keyType();
  }
}
