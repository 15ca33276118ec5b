package dev.bluestore.testkit.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;

/** An answer of DynamoDB, from the server or made here in the same form. */
final class Answer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  Answer(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** With the headers that DynamoDB sends; clients check its CRC-32 of the body. */
  static Answer of(int status, byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(body);
    Map<String, List<String>> headers =
        Map.of(
            "Content-Type", List.of("application/x-amz-json-1.0"),
            "x-amzn-RequestId", List.of(UUID.randomUUID().toString()),
            "x-amz-crc32", List.of(Long.toString(crc.getValue())));
    return new Answer(status, headers, body);
  }

  static Answer of(int status, JsonNode body) {
    return of(status, body.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Answer error(int status, String type, String message) {
    return of(status, fields(type).put("message", message));
  }

  /** The start of an error. */
  static ObjectNode fields(String type) {
    return JsonNodeFactory.instance.objectNode().put("__type", type);
  }

  int status() {
    return status;
  }

  Map<String, List<String>> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  boolean isSuccess() {
    return status == 200;
  }

  /** The body; a missing node if it is not JSON. */
  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  ProxiedRequest.Outcome outcome() {
    if (isSuccess()) {
      return new ProxiedRequest.Outcome(status, Optional.empty());
    }
    String type = json().path("__type").asText();
    String name = type.substring(type.indexOf('#') + 1);
    return new ProxiedRequest.Outcome(
        status, name.isEmpty() ? Optional.empty() : Optional.of(name));
  }
}
