package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.UnencodableException;
import dev.bluestore.cbor.Utf8;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A map whose keys are stored as text. Its order is not kept: the format sorts its keys. */
final class MapCodec<K, V> extends ValueCodec<Map<K, V>> {

  private final Elements<V> elements;
  private final Function<K, String> toText;
  private final Function<String, K> fromText;

  MapCodec(ValueCodec<V> value, Function<K, String> toText, Function<String, K> fromText) {
    this.elements = new Elements<>(value, true);
    this.toText = toText;
    this.fromText = fromText;
  }

  @Override
  void encode(Map<K, V> map, CborWriter out) {
    List<Entry<V>> entries =
        map.entrySet().stream()
            .map(entry -> new Entry<>(Utf8.encode(text(entry.getKey())), entry.getValue()))
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
  Map<K, V> decode(CborReader in) {
    Map<K, V> map = new LinkedHashMap<>();
    for (int left = in.map(); left > 0; left--) {
      map.put(fromText.apply(in.text()), elements.decodeOne(in));
    }
    return Collections.unmodifiableMap(map);
  }

  @Override
  AttributeValue toAttribute(Map<K, V> map, int depth) {
    int within = deeper(depth);
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> attributes.put(attributeName(key), elements.toAttribute(value, within)));
    return AttributeValue.createM(attributes);
  }

  @Override
  Map<K, V> fromAttribute(AttributeValue attribute) {
    if (!attribute.hasM()) {
      throw MismatchException.of("a map", attribute);
    }
    Map<K, V> map = new LinkedHashMap<>();
    attribute
        .m()
        .forEach((name, value) -> map.put(fromText.apply(name), elements.fromAttribute(value)));
    return Collections.unmodifiableMap(map);
  }

  /** Keys are data: what is behind them has the path of the map. */
  @Override
  void strays(AttributeValue attribute, String path, Consumer<String> found) {
    elements.strays(attribute.m().values(), path, found);
  }

  private String attributeName(@Nullable K key) {
    String name = text(key);
    if (name.isEmpty()) {
      throw new UnencodableException(
          "expected map keys of at least one character, found an empty one; DynamoDB has none in the"
              + " clear: encrypt the field, or name the key");
    }
    return name;
  }

  private String text(@Nullable K key) {
    if (key == null) {
      throw new UnencodableException("expected map keys that have a value, found null");
    }
    return toText.apply(key);
  }

  private record Entry<V>(byte[] key, @Nullable V value) {}
}
