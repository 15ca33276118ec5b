package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A list, in its order. */
final class ListCodec<V> extends ValueCodec<List<V>> {

  private final Elements<V> elements;

  ListCodec(ValueCodec<V> element) {
    this.elements = new Elements<>(element);
  }

  @Override
  void encode(List<V> values, CborWriter out) {
    elements.encode(values, out);
  }

  @Override
  List<V> decode(CborReader in) {
    List<V> values = new ArrayList<>();
    elements.decode(in, values);
    return Collections.unmodifiableList(values);
  }

  @Override
  AttributeValue toAttribute(List<V> values, int depth) {
    return AttributeValue.fromL(elements.toAttributes(values, deeper(depth)));
  }

  @Override
  List<V> fromAttribute(AttributeValue attribute) {
    if (!attribute.hasL()) {
      throw mismatch("a list", attribute);
    }
    List<V> values = new ArrayList<>();
    elements.fromAttributes(attribute.l(), values);
    return Collections.unmodifiableList(values);
  }
}
