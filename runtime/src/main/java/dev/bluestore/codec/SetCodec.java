package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A set; in the clear one of DynamoDB's own where its elements allow it. */
final class SetCodec<V> extends ValueCodec<Set<V>> {

  private final Elements<V> elements;

  SetCodec(ValueCodec<V> element) {
    this.elements = new Elements<>(element);
  }

  @Override
  void encode(Set<V> values, CborWriter out) {
    elements.encode(values, out);
  }

  @Override
  Set<V> decode(CborReader in) {
    Set<V> values = new LinkedHashSet<>();
    elements.decode(in, values);
    return Collections.unmodifiableSet(values);
  }

  /** DynamoDB has no empty sets, nor sets of anything but text, numbers and bytes. */
  @Override
  AttributeValue toAttribute(Set<V> values, int depth) {
    List<AttributeValue> attributes = elements.toAttributes(values, deeper(depth));
    List<AttributeValue.Type> types =
        attributes.stream().map(AttributeValue::type).distinct().toList();
    if (types.equals(List.of(AttributeValue.Type.S))) {
      return AttributeValue.fromSs(attributes.stream().map(AttributeValue::s).toList());
    }
    if (types.equals(List.of(AttributeValue.Type.N))) {
      return AttributeValue.fromNs(attributes.stream().map(AttributeValue::n).toList());
    }
    if (types.equals(List.of(AttributeValue.Type.B))) {
      return AttributeValue.fromBs(attributes.stream().map(AttributeValue::b).toList());
    }
    return AttributeValue.fromL(attributes);
  }

  @Override
  Set<V> fromAttribute(AttributeValue attribute) {
    Set<V> values = new LinkedHashSet<>();
    elements.fromAttributes(members(attribute), values);
    return Collections.unmodifiableSet(values);
  }

  private static List<AttributeValue> members(AttributeValue attribute) {
    return switch (attribute.type()) {
      case SS -> attribute.ss().stream().map(AttributeValue::fromS).toList();
      case NS -> attribute.ns().stream().map(AttributeValue::fromN).toList();
      case BS -> attribute.bs().stream().map(AttributeValue::fromB).toList();
      case L -> attribute.l();
      default -> throw mismatch("a set", attribute);
    };
  }
}
