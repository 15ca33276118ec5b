package dev.bluestore.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Attributes of DynamoDB as JSON: numbers with all of their digits, bytes as text in base64, sets
 * as arrays.
 */
final class AttributeJson {

  private AttributeJson() {}

  /** Attributes in the order of their names. */
  static ObjectNode of(Map<String, AttributeValue> attributes) {
    ObjectNode object = Json.object();
    new TreeMap<>(attributes).forEach((name, value) -> object.set(name, of(value)));
    return object;
  }

  static JsonNode of(AttributeValue value) {
    return switch (value.type()) {
      case S -> Json.NODES.textNode(value.s());
      case N -> number(value.n());
      case B -> bytes(value.b());
      case BOOL -> Json.NODES.booleanNode(value.bool());
      case NUL -> Json.NODES.nullNode();
      case SS -> array(value.ss(), Json.NODES::textNode);
      case NS -> array(value.ns(), AttributeJson::number);
      case BS -> array(value.bs(), AttributeJson::bytes);
      case L -> array(value.l(), AttributeJson::of);
      case M -> of(value.m());
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("an attribute value of no known type");
    };
  }

  private static JsonNode number(String number) {
    return Json.NODES.numberNode(new BigDecimal(number));
  }

  private static JsonNode bytes(SdkBytes bytes) {
    return Json.NODES.binaryNode(bytes.asByteArrayUnsafe());
  }

  private static <E> ArrayNode array(Collection<E> elements, Function<E, JsonNode> json) {
    ArrayNode array = Json.NODES.arrayNode();
    elements.forEach(element -> array.add(json.apply(element)));
    return array;
  }
}
