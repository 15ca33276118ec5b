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
  <V> @Nullable V stored(Field<V> field) {
    for (String name : field.names()) {
      AttributeValue value = attributes.get(name);
      if (value != null && value.type() != AttributeValue.Type.NUL) {
        return named(name, () -> field.codec().fromAttribute(value));
      }
    }
    return null;
  }
}
