package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.UnencodableException;
import dev.bluestore.cbor.Utf8;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A map with keys of text. Its order is not kept: the format sorts its keys. */
final class MapCodec<V> extends ValueCodec<Map<String, V>> {

  private final Elements<V> elements;

  MapCodec(ValueCodec<V> value) {
    this.elements = new Elements<>(value);
  }

  @Override
  void encode(Map<String, V> map, CborWriter out) {
    List<Entry<V>> entries =
        map.entrySet().stream()
            .map(entry -> new Entry<>(Utf8.encode(key(entry.getKey())), entry.getValue()))
            .sorted((one, other) -> CborWriter.KEY_ORDER.compare(one.key(), other.key()))
            .toList();
    out.openMap(entries.size());
    for (Entry<V> entry : entries) {
      out.utf8(entry.key());
      elements.encodeOne(entry.value(), out);
    }
    out.close();
  }

  @Override
  Map<String, V> decode(CborReader in) {
    Map<String, V> map = new LinkedHashMap<>();
    for (int left = in.map(); left > 0; left--) {
      map.put(in.text(), elements.decodeOne(in));
    }
    return Collections.unmodifiableMap(map);
  }

  @Override
  AttributeValue toAttribute(Map<String, V> map, int depth) {
    int within = deeper(depth);
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    map.forEach(
        (name, value) -> attributes.put(attributeName(name), elements.toAttribute(value, within)));
    return AttributeValue.fromM(attributes);
  }

  @Override
  Map<String, V> fromAttribute(AttributeValue attribute) {
    if (!attribute.hasM()) {
      throw mismatch("a map", attribute);
    }
    Map<String, V> map = new LinkedHashMap<>();
    attribute.m().forEach((name, value) -> map.put(name, elements.fromAttribute(value)));
    return Collections.unmodifiableMap(map);
  }

  private static String attributeName(@Nullable String key) {
    if (key(key).isEmpty()) {
      throw new UnencodableException(
          "expected map keys of at least one character, found an empty one; DynamoDB has none in the"
              + " clear: encrypt the field, or name the key");
    }
    return key(key);
  }

  private static String key(@Nullable String key) {
    if (key == null) {
      throw new UnencodableException("expected map keys to be text, found null");
    }
    return key;
  }

  private record Entry<V>(byte[] key, @Nullable V value) {}
}
