package dev.bluestore.golden;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as DynamoDB JSON, and fields in the typed form that the vectors have as well. */
final class GoldenJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private GoldenJson() {}

  static ObjectNode item(Map<String, AttributeValue> item) {
    ObjectNode json = JSON.objectNode();
    new TreeMap<>(item).forEach((name, value) -> json.set(name, attribute(value)));
    return json;
  }

  private static ObjectNode attribute(AttributeValue value) {
    ObjectNode json = JSON.objectNode();
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case B -> json.put("B", base64(value.b()));
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", value.nul());
      case SS -> json.set("SS", texts(value.ss()));
      case NS -> json.set("NS", texts(value.ns()));
      case BS -> json.set("BS", texts(value.bs().stream().map(GoldenJson::base64).toList()));
      case L -> {
        ArrayNode list = json.putArray("L");
        value.l().forEach(element -> list.add(attribute(element)));
      }
      case M -> json.set("M", item(value.m()));
      case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("a value of no type");
    }
    return json;
  }

  static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }

  static ObjectNode fields(Map<?, ?> fields) {
    ObjectNode json = JSON.objectNode();
    fields.forEach((name, value) -> json.set((String) name, field(value)));
    return json;
  }

  private static ObjectNode field(@Nullable Object value) {
    ObjectNode json = JSON.objectNode();
    if (value == null) {
      json.put("null", true);
    } else if (value instanceof String text) {
      json.put("text", text);
    } else if (value instanceof Boolean bool) {
      json.put("bool", bool);
    } else if (value instanceof Float float32) {
      json.put("float32", HexFormat.of().toHexDigits(Float.floatToIntBits(float32)));
    } else if (value instanceof Double float64) {
      json.put("float64", HexFormat.of().toHexDigits(Double.doubleToLongBits(float64)));
    } else if (value instanceof BigDecimal decimal) {
      json.putObject("decimal")
          .put("unscaled", decimal.unscaledValue().toString())
          .put("scale", Integer.toString(decimal.scale()));
    } else if (value instanceof ByteBuffer bytes) {
      json.put("bytes", hex(bytes));
    } else if (value instanceof List<?> list) {
      ArrayNode array = json.putArray("list");
      list.forEach(element -> array.add(field(element)));
    } else if (value instanceof Map<?, ?> map) {
      json.set("map", fields(map));
    } else {
      json.put(value instanceof UUID ? "uuid" : "int", value.toString());
    }
    return json;
  }

  private static String hex(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
