package dev.bluestore.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sealed fields as vectors state them. Integers of any size become {@code BigInteger}, bytes become
 * {@code ByteBuffer}; so that {@code equals} tells every two values apart that the format does.
 */
public final class TypedFields {

  private static final int BYTES_PERIOD = 251;
  private static final int LETTERS = 26;

  private TypedFields() {}

  public static Map<String, @Nullable Object> fields(JsonNode json) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    json.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
    return fields;
  }

  private static @Nullable Object value(JsonNode json) {
    Map.Entry<String, JsonNode> typed = json.properties().iterator().next();
    JsonNode value = typed.getValue();
    return switch (typed.getKey()) {
      case "null" -> null;
      case "text" -> value.textValue();
      case "bool" -> value.booleanValue();
      case "int" -> new BigInteger(value.textValue());
      case "float32" -> Float.intBitsToFloat(Integer.parseUnsignedInt(value.textValue(), 16));
      case "float64" -> Double.longBitsToDouble(Long.parseUnsignedLong(value.textValue(), 16));
      case "decimal" ->
          new BigDecimal(
              new BigInteger(value.get("unscaled").textValue()),
              Integer.parseInt(value.get("scale").textValue()));
      case "bytes" -> ByteBuffer.wrap(HexFormat.of().parseHex(value.textValue()));
      case "uuid" -> UUID.fromString(value.textValue());
      case "list" -> list(value);
      case "map" -> fields(value);
      case "rule" -> byRule(value.get("type").textValue(), value.get("length").intValue());
      default -> throw new IllegalStateException("an unknown type of field: " + typed.getKey());
    };
  }

  private static List<@Nullable Object> list(JsonNode array) {
    List<@Nullable Object> list = new ArrayList<>();
    array.forEach(element -> list.add(value(element)));
    return list;
  }

  private static Object byRule(String type, int length) {
    byte[] bytes = new byte[length];
    return switch (type) {
      case "bytes" -> {
        for (int i = 0; i < length; i++) {
          bytes[i] = (byte) (i % BYTES_PERIOD);
        }
        yield ByteBuffer.wrap(bytes);
      }
      case "text" -> {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
          text.append((char) ('a' + i % LETTERS));
        }
        yield text.toString();
      }
      default -> throw new IllegalStateException("an unknown rule: " + type);
    };
  }
}
