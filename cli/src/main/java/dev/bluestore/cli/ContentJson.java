package dev.bluestore.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluestore.cbor.CborReader;

/**
 * The content of an item as JSON, without the class that it was written from: integers and decimals
 * as numbers with all of their digits, bytes as text in base64, UUIDs as text, floats as numbers
 * but for {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}.
 */
final class ContentJson {

  private final CborReader in;

  private ContentJson(CborReader in) {
    this.in = in;
  }

  /** The JSON of one value of CBOR, which was checked when its item was opened. */
  static JsonNode of(byte[] plaintext) {
    return new ContentJson(new CborReader(plaintext, 0)).value();
  }

  private JsonNode value() {
    return switch (in.peek()) {
      case INTEGER -> Json.NODES.numberNode(in.integer());
      case BYTES -> Json.NODES.binaryNode(in.bytes());
      case TEXT -> Json.NODES.textNode(in.text());
      case ARRAY -> array();
      case MAP -> map();
      case DECIMAL -> Json.NODES.numberNode(in.decimal());
      case UUID -> Json.NODES.textNode(in.uuid().toString());
      case BOOL -> Json.NODES.booleanNode(in.bool());
      case NULL -> {
        in.nil();
        yield Json.NODES.nullNode();
      }
      case FLOAT32 -> {
        float value = in.float32();
        yield Float.isFinite(value)
            ? Json.NODES.numberNode(value)
            : Json.NODES.textNode(Float.toString(value));
      }
      case FLOAT64 -> {
        double value = in.float64();
        yield Double.isFinite(value)
            ? Json.NODES.numberNode(value)
            : Json.NODES.textNode(Double.toString(value));
      }
    };
  }

  private ArrayNode array() {
    int count = in.array();
    ArrayNode array = Json.NODES.arrayNode();
    for (int i = 0; i < count; i++) {
      array.add(value());
    }
    return array;
  }

  private ObjectNode map() {
    int count = in.map();
    ObjectNode object = Json.object();
    for (int i = 0; i < count; i++) {
      object.set(in.text(), value());
    }
    return object;
  }
}
