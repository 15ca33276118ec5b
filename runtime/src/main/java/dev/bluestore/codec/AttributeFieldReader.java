package dev.bluestore.codec;

import dev.bluestore.cbor.CborTypeException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The fields of an item, or of a map attribute. */
class AttributeFieldReader extends FieldSource {

  private final Map<String, AttributeValue> attributes;

  AttributeFieldReader(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  /** Is told under which name a field has its value. */
  void took(String name, Field<?> field) {}

  /** Is told of a name that a field looks for in vain. */
  void missed(String name) {}

  @Override
  final <V> @Nullable V stored(Field<V> field) {
    for (String name : field.names()) {
      AttributeValue value = attributes.get(name);
      if (value == null) {
        missed(name);
      } else if (value.type() != AttributeValue.Type.NUL) {
        took(name, field);
        try {
          return field.codec().fromAttribute(value);
        } catch (CborTypeException | MismatchException e) {
          throw refused(name, e);
        } catch (FieldException e) {
          throw e.within(name);
        }
      }
    }
    return null;
  }
}
