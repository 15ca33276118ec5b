package dev.bluestore.testkit.kms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the wire looks like without a client in between. */
class KmsProtocolIT {

  private static final String SIGNED =
      "AWS4-HMAC-SHA256 Credential=local/20261122/us-east-1/kms/aws4_request,"
          + " SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature="
          + "0".repeat(64);

  private static KmsServer server;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    server = KmsServer.start();
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/x-amz-json-1.1");
    headers.put("X-Amz-Date", "20261122T103800Z");
    headers.put("X-Amz-Target", "TrentService.GenerateRandom");
    headers.put("Authorization", SIGNED);
    return headers;
  }

  private static HttpResponse<String> send(Map<String, String> headers, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.endpoint()).POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static void assertRefused(Map<String, String> headers, String body, String type)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = send(headers, body);
    JsonNode error = new ObjectMapper().readTree(answer.body());
    assertThat(error.path("__type").textValue()).isEqualTo(type);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-amz-json-1.1");
  }

  @Test
  void request_thatIsSignedInForm_isAnswered() throws IOException, InterruptedException {
    HttpResponse<String> answer = send(headers(), "{\"NumberOfBytes\":3,\"Unknown\":1}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).matches("\\{\"Plaintext\":\"[A-Za-z0-9+/]{4}\"}");
    assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
  }

  @Test
  void request_withoutASignature_isRefused() throws IOException, InterruptedException {
    Map<String, String> headers = headers();
    headers.remove("Authorization");

    assertRefused(headers, "{}", "MissingAuthenticationTokenException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic bG9jYWw6bG9jYWw=",
        "AWS4-HMAC-SHA256 Credential=local/20261122/us-east-1/kms/aws4_request",
        "AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=0"
      })
  void request_withHalfASignature_isRefused(String authorization)
      throws IOException, InterruptedException {
    Map<String, String> headers = headers();
    headers.put("Authorization", authorization);

    assertRefused(headers, "{}", "IncompleteSignatureException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20261122/us-east-1/dynamodb", "20261121/us-east-1/kms"})
  void request_signedForAnotherServiceOrDay_isRefused(String scope)
      throws IOException, InterruptedException {
    Map<String, String> headers = headers();
    headers.put("Authorization", SIGNED.replace("20261122/us-east-1/kms", scope));

    assertRefused(headers, "{}", "InvalidSignatureException");
  }

  @Test
  void request_withoutItsDateOrHost_isRefused() throws IOException, InterruptedException {
    Map<String, String> undated = headers();
    undated.remove("X-Amz-Date");
    assertRefused(undated, "{}", "IncompleteSignatureException");

    Map<String, String> hostless = headers();
    hostless.put("Authorization", SIGNED.replace("host;", ""));
    assertRefused(hostless, "{}", "InvalidSignatureException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TrentService.Sign", "TrentService", "DynamoDB_20120810.GetItem"})
  void operation_thatIsNotKnown_isRefused(String target) throws IOException, InterruptedException {
    Map<String, String> headers = headers();
    headers.put("X-Amz-Target", target);

    assertRefused(headers, "{}", "UnknownOperationException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"NumberOfBytes\":\"3\"}",
        "{\"NumberOfBytes\":1.5}",
        "{\"NumberOfBytes\":99999999999}"
      })
  void body_thatIsNotTheOperations_isRefused(String body) throws IOException, InterruptedException {
    assertRefused(headers(), body, "SerializationException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"NumberOfBytes\":0}", "{\"NumberOfBytes\":1025}"})
  void member_thatIsOutOfRange_isRefused(String body) throws IOException, InterruptedException {
    assertRefused(headers(), body, "ValidationException");
  }
}
