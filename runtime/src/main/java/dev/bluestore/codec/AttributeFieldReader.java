package dev.bluestore.codec;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The fields of an item, or of a map attribute. */
final class AttributeFieldReader extends FieldSource {

  private final Map<String, AttributeValue> attributes;

  AttributeFieldReader(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  @Override
  <V> @Nullable V find(String name, ValueCodec<V> codec) {
    AttributeValue value = attributes.get(name);
    return value == null || value.type() == AttributeValue.Type.NUL
        ? null
        : codec.fromAttribute(value);
  }
}
