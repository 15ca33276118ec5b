package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A collection in its order. */
final class ListCodec<V, C extends Collection<V>> extends ValueCodec<C> {

  private final Elements<V> elements;
  private final Function<List<V>, C> finish;

  /** {@code finish} makes what was read of a list that is its own. */
  ListCodec(ValueCodec<V> element, Function<List<V>, C> finish) {
    this.elements = new Elements<>(element, true);
    this.finish = finish;
  }

  @Override
  void encode(C values, CborWriter out) {
    elements.encode(values, out);
  }

  @Override
  C decode(CborReader in) {
    List<V> values = new ArrayList<>();
    elements.decode(in, values);
    return finish.apply(values);
  }

  @Override
  AttributeValue toAttribute(C values, int depth) {
    return AttributeValue.createL(elements.toAttributes(values, deeper(depth)));
  }

  @Override
  C fromAttribute(AttributeValue attribute) {
    if (!attribute.hasL()) {
      throw MismatchException.of("a list", attribute);
    }
    List<V> values = new ArrayList<>();
    elements.fromAttributes(attribute.l(), values);
    return finish.apply(values);
  }

  @Override
  void strays(AttributeValue attribute, String path, Consumer<String> found) {
    elements.strays(attribute.l(), path, found);
  }
}
