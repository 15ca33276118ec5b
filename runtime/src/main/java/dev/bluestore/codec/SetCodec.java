package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A set; in the clear one of DynamoDB's own where its elements allow it. */
final class SetCodec<V, C extends Set<V>> extends ValueCodec<C> {

  private final Elements<V> elements;
  private final Supplier<C> empty;
  private final UnaryOperator<C> finish;

  /** {@code empty} makes a set to read into, {@code finish} what is given out of it. */
  SetCodec(Elements<V> elements, Supplier<C> empty, UnaryOperator<C> finish) {
    this.elements = elements;
    this.empty = empty;
    this.finish = finish;
  }

  @Override
  void encode(C values, CborWriter out) {
    elements.encode(values, out);
  }

  @Override
  C decode(CborReader in) {
    C values = empty.get();
    elements.decode(in, values);
    return finish.apply(values);
  }

  /** DynamoDB has no empty sets, nor sets of anything but text, numbers and bytes. */
  @Override
  AttributeValue toAttribute(C values, int depth) {
    List<AttributeValue> attributes = elements.toAttributes(values, deeper(depth));
    List<AttributeValue.Type> types =
        attributes.stream().map(AttributeValue::type).distinct().toList();
    if (types.equals(List.of(AttributeValue.Type.S))) {
      return AttributeValue.createSs(attributes.stream().map(AttributeValue::s).toList());
    }
    if (types.equals(List.of(AttributeValue.Type.N))) {
      return AttributeValue.createNs(attributes.stream().map(AttributeValue::n).toList());
    }
    if (types.equals(List.of(AttributeValue.Type.B))) {
      return AttributeValue.createBs(attributes.stream().map(AttributeValue::b).toList());
    }
    return AttributeValue.createL(attributes);
  }

  @Override
  C fromAttribute(AttributeValue attribute) {
    C values = empty.get();
    elements.fromAttributes(members(attribute), values);
    return finish.apply(values);
  }

  @Override
  void strays(AttributeValue attribute, String path, Consumer<String> found) {
    elements.strays(members(attribute), path, found);
  }

  private static List<AttributeValue> members(AttributeValue attribute) {
    return switch (attribute.type()) {
      case SS -> attribute.ss().stream().map(AttributeValue::createS).toList();
      case NS -> attribute.ns().stream().map(AttributeValue::createN).toList();
      case BS -> attribute.bs().stream().map(AttributeValue::createB).toList();
      case L -> attribute.l();
      default -> throw MismatchException.of("a set", attribute);
    };
  }
}
