package dev.bluestore.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;

/** One test of a vector file; it shows as its number and what it is about. */
public record VectorTest(JsonNode json) {

  public int id() {
    return json.get("tcId").intValue();
  }

  public boolean valid() {
    return switch (text("result")) {
      case "valid" -> true;
      case "invalid" -> false;
      default -> throw new IllegalStateException("an unknown result in test " + this);
    };
  }

  public boolean flagged(String flag) {
    return texts("flags").contains(flag);
  }

  public boolean has(String member) {
    return json.hasNonNull(member);
  }

  public JsonNode node(String member) {
    JsonNode node = json.get(member);
    if (node == null) {
      throw new IllegalStateException("no " + member + " in test " + this);
    }
    return node;
  }

  /** A member that is an object, with the same ways to read it. */
  public VectorTest part(String member) {
    return new VectorTest(node(member));
  }

  public String text(String member) {
    return node(member).textValue();
  }

  public int number(String member) {
    return node(member).intValue();
  }

  public byte[] bytes(String member) {
    return HexFormat.of().parseHex(text(member));
  }

  public List<String> texts(String member) {
    return StreamSupport.stream(node(member).spliterator(), false)
        .map(JsonNode::textValue)
        .toList();
  }

  @Override
  public String toString() {
    return json.path("tcId").asText() + " " + json.path("comment").asText();
  }
}
