package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.UnencodableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The elements of a collection.
 *
 * @param codec of those that are not null
 * @param nullable whether others may be: the format has null, sets with an order and arrays of
 *     primitives have not
 */
record Elements<V>(ValueCodec<V> codec, boolean nullable) {

  private static final AttributeValue NULL = AttributeValue.createNul(true);

  void encode(Collection<V> values, CborWriter out) {
    out.openArray(values.size());
    for (V value : values) {
      encodeOne(value, out);
    }
    out.close();
  }

  void encodeOne(@Nullable V value, CborWriter out) {
    if (value == null) {
      checkNullable();
      out.nil();
    } else {
      codec.encode(value, out);
    }
  }

  void decode(CborReader in, Collection<V> into) {
    for (int left = in.array(); left > 0; left--) {
      into.add(decodeOne(in));
    }
  }

  @SuppressWarnings("NullAway") // a null that was stored comes back
  V decodeOne(CborReader in) {
    return nullable && in.nil() ? null : codec.decode(in);
  }

  List<AttributeValue> toAttributes(Collection<V> values, int depth) {
    List<AttributeValue> attributes = new ArrayList<>(values.size());
    for (V value : values) {
      attributes.add(toAttribute(value, depth));
    }
    return attributes;
  }

  AttributeValue toAttribute(@Nullable V value, int depth) {
    if (value == null) {
      checkNullable();
      return NULL;
    }
    return codec.toAttribute(value, depth);
  }

  void fromAttributes(Collection<AttributeValue> attributes, Collection<V> into) {
    for (AttributeValue attribute : attributes) {
      into.add(fromAttribute(attribute));
    }
  }

  @SuppressWarnings("NullAway") // a null that was stored comes back
  V fromAttribute(AttributeValue attribute) {
    return nullable && attribute.type() == AttributeValue.Type.NUL
        ? null
        : codec.fromAttribute(attribute);
  }

  void strays(Collection<AttributeValue> attributes, String path, Consumer<String> found) {
    for (AttributeValue attribute : attributes) {
      if (attribute.type() != AttributeValue.Type.NUL) {
        codec.strays(attribute, path, found);
      }
    }
  }

  private void checkNullable() {
    if (!nullable) {
      throw new UnencodableException("expected elements that have an order, found null");
    }
  }
}
