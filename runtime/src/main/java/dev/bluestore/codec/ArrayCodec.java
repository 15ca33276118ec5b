package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An array of objects, stored as the list of them. */
final class ArrayCodec<V> extends ValueCodec<V[]> {

  private final ValueCodec<List<V>> list;
  private final IntFunction<V[]> ofLength;

  ArrayCodec(ValueCodec<V> element, IntFunction<V[]> ofLength) {
    this.list = listOf(element);
    this.ofLength = ofLength;
  }

  @Override
  void encode(V[] array, CborWriter out) {
    list.encode(Arrays.asList(array), out);
  }

  @Override
  V[] decode(CborReader in) {
    return list.decode(in).toArray(ofLength);
  }

  @Override
  AttributeValue toAttribute(V[] array, int depth) {
    return list.toAttribute(Arrays.asList(array), depth);
  }

  @Override
  V[] fromAttribute(AttributeValue attribute) {
    return list.fromAttribute(attribute).toArray(ofLength);
  }

  @Override
  void strays(AttributeValue attribute, String path, Consumer<String> found) {
    list.strays(attribute, path, found);
  }
}
