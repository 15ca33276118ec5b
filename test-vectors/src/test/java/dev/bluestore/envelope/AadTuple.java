package dev.bluestore.envelope;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.properties.Attributes;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything that an item is authenticated under. */
record AadTuple(
    String namespace,
    List<String> partition,
    List<String> sort,
    KeyId keyId,
    Map<String, AttributeValue> attributes,
    ContentHeader header) {

  byte[] aad() {
    ItemAddress address = PartitionAddress.of(namespace, partition).item(sort);
    ByteBuffer aad = ItemSealer.aad(address, keyId, attributes, header);
    byte[] bytes = new byte[aad.remaining()];
    aad.get(bytes);
    return bytes;
  }

  /** What must be told apart: two tuples may have the same bytes only where this is equal. */
  List<Object> meaning() {
    Map<String, AttributeValue> authenticated =
        Attributes.without(attributes, Set.copyOf(header.unauthenticated()));
    return List.of(
        namespace,
        partition,
        sort,
        keyId.toString(),
        Attributes.meaning(authenticated),
        ByteBuffer.wrap(header.bytes()));
  }

  /** The meaning, recovered from the bytes alone: what has an inverse is injective. */
  static List<Object> meaningOf(byte[] aad) {
    CborReader in = new CborReader(aad, 0);
    if (in.array() != 7 || !in.text().equals("bluestore/v1/item")) {
      throw new IllegalStateException("not the authenticated data of an item");
    }
    List<Object> meaning =
        List.of(
            in.text(),
            texts(in),
            texts(in),
            in.text(),
            attributes(in),
            ByteBuffer.wrap(in.bytes()));
    in.end();
    return meaning;
  }

  private static List<String> texts(CborReader in) {
    List<String> texts = new ArrayList<>();
    for (int left = in.array(); left > 0; left--) {
      texts.add(in.text());
    }
    return texts;
  }

  private static Map<String, Object> attributes(CborReader in) {
    Map<String, Object> attributes = new HashMap<>();
    for (int left = in.map(); left > 0; left--) {
      attributes.put(in.text(), value(in));
    }
    return attributes;
  }

  private static List<Object> value(CborReader in) {
    int parts = in.array();
    String type = in.text();
    if (type.equals("NULL") && parts == 1) {
      return List.of(AttributeValue.Type.NUL, "");
    }
    return List.of(AttributeValue.Type.valueOf(type), meant(type, in));
  }

  private static Object meant(String type, CborReader in) {
    return switch (type) {
      case "S" -> in.text();
      case "N" -> number(in);
      case "B" -> ByteBuffer.wrap(in.bytes());
      case "BOOL" -> in.bool();
      case "M" -> attributes(in);
      case "L" -> {
        List<Object> values = new ArrayList<>();
        for (int left = in.array(); left > 0; left--) {
          values.add(value(in));
        }
        yield values;
      }
      default -> {
        Set<Object> members = new HashSet<>();
        for (int left = in.array(); left > 0; left--) {
          members.add(meant(type.substring(0, 1), in));
        }
        yield members;
      }
    };
  }

  private static BigDecimal number(CborReader in) {
    BigDecimal number = new BigDecimal(in.text());
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
