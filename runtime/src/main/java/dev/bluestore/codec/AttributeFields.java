package dev.bluestore.codec;

import dev.bluestore.cbor.UnencodableException;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Collects the fields of a record as DynamoDB attributes. */
final class AttributeFields extends FieldSink {

  private final Map<String, AttributeValue> attributes = new HashMap<>();
  private final int depth;

  /** For a record at this depth, an item's own attributes being at 0. */
  AttributeFields(int depth) {
    this.depth = depth;
  }

  @Override
  <V> void accept(Field<V> field, V value) {
    try {
      attributes.put(field.name(), field.codec().toAttribute(value, depth));
    } catch (UnencodableException e) {
      throw refused(field.name(), e);
    } catch (FieldException e) {
      throw e.within(field.name());
    }
  }

  Map<String, AttributeValue> toMap() {
    return attributes;
  }
}
