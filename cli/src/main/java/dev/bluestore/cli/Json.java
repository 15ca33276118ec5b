package dev.bluestore.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;

/** JSON as this tool writes it: numbers exact, in the order in which things were said. */
final class Json {

  static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = NODES.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  static ObjectNode counts(Map<String, Long> counts) {
    ObjectNode object = object();
    counts.forEach(object::put);
    return object;
  }

  /** On one line. */
  static String line(JsonNode node) {
    return written(() -> MAPPER.writeValueAsString(node));
  }

  /** On several, for people. */
  static String pretty(JsonNode node) {
    return written(() -> MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node));
  }

  @FunctionalInterface
  private interface Writing {
    String write() throws JsonProcessingException;
  }

  private static String written(Writing writing) {
    try {
      return writing.write();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of values that cannot be written as JSON", e);
    }
  }
}
