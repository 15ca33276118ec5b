package dev.bluestore.testkit.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A request to DynamoDB: JSON 1.0 over HTTP, its operation in the header {@code X-Amz-Target}. */
final class Request {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String method;
  private final URI target;
  private final Headers headers;
  private final byte[] body;

  Request(String method, URI target, Headers headers, byte[] body) {
    this.method = method;
    this.target = target;
    this.headers = headers;
    this.body = body;
  }

  String method() {
    return method;
  }

  URI target() {
    return target;
  }

  Headers headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  Request withBody(JsonNode changed) {
    return new Request(
        method, target, headers, changed.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Such as {@code PutItem}; empty for a request that is none of DynamoDB's. */
  String operation() {
    String named = Objects.requireNonNullElse(headers.getFirst("X-Amz-Target"), "");
    return named.substring(named.indexOf('.') + 1);
  }

  /** The body as text. */
  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body; a missing node if it is not JSON, which the server shall tell the client. */
  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  /** Whether the answer may be out of date. */
  boolean isEventuallyConsistent() {
    if (!Operations.READS.contains(operation())) {
      return false;
    }
    JsonNode asked = json();
    boolean consistent = asked.path("ConsistentRead").asBoolean();
    for (JsonNode table : asked.path("RequestItems")) {
      consistent |= table.path("ConsistentRead").asBoolean();
    }
    return !consistent;
  }

  /** The same for the same request alone. */
  String identity() {
    return operation() + text();
  }
}
