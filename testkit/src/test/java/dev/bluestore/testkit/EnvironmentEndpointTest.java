package dev.bluestore.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentEndpointTest {

  @Test
  void endpoint_notSet_isEmpty() {
    assertThat(EnvironmentEndpoint.from(Map.of())).isEmpty();
  }

  @Test
  void endpoint_blank_isEmpty() {
    assertThat(EnvironmentEndpoint.from(Map.of("DYNAMODB_ENDPOINT", "  "))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8000",
        "http://LOCALHOST:8000",
        "https://localhost:8443",
        "http://127.0.0.1:8000",
        "http://127.255.255.254",
        "http://[::1]:8000",
        "http://[0:0:0:0:0:0:0:1]:8000",
        "http://[::ffff:127.0.0.1]:8000"
      })
  void endpoint_loopback_isAccepted(String value) {
    assertThat(EnvironmentEndpoint.from(Map.of("DYNAMODB_ENDPOINT", value)))
        .contains(URI.create(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://dynamodb.eu-west-1.amazonaws.com",
        "http://192.168.1.5:8000",
        "http://0.0.0.0:8000",
        "http://[2001:db8::1]:8000",
        "http://127.example.org:8000",
        "http://127.0.0.1.example.org:8000",
        "http://localhost.example.org:8000"
      })
  void endpoint_remote_isRefused(String value) {
    assertThatThrownBy(() -> EnvironmentEndpoint.from(Map.of("DYNAMODB_ENDPOINT", value)))
        .isInstanceOf(DynamoDbLocalException.class)
        .hasMessageContaining(URI.create(value).getHost())
        .hasMessageContaining("BLUE_TESTKIT_ALLOW_REMOTE=true");
  }

  @Test
  void endpoint_remoteAndAllowed_isAccepted() {
    Map<String, String> environment =
        Map.of("DYNAMODB_ENDPOINT", "http://192.168.1.5:8000", "BLUE_TESTKIT_ALLOW_REMOTE", "true");
    assertThat(EnvironmentEndpoint.from(environment))
        .contains(URI.create("http://192.168.1.5:8000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "yes", "false"})
  void endpoint_remoteAndAllowedByAnotherWord_isRefused(String word) {
    Map<String, String> environment =
        Map.of("DYNAMODB_ENDPOINT", "http://192.168.1.5:8000", "BLUE_TESTKIT_ALLOW_REMOTE", word);
    assertThatThrownBy(() -> EnvironmentEndpoint.from(environment))
        .isInstanceOf(DynamoDbLocalException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "AWS", " aws "})
  void endpoint_aws_isRefusedEvenIfRemoteIsAllowed(String value) {
    Map<String, String> environment =
        Map.of("DYNAMODB_ENDPOINT", value, "BLUE_TESTKIT_ALLOW_REMOTE", "true");
    assertThatThrownBy(() -> EnvironmentEndpoint.from(environment))
        .isInstanceOf(DynamoDbLocalException.class)
        .hasMessageContaining("tests must not write to AWS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:8000",
        "localhost",
        "ftp://localhost:8000",
        "http://",
        "http:///path",
        "http://127.0.0.256:8000",
        "http://127.0.0.1@example.org:8000",
        "http://user@localhost:8000",
        "http://local host"
      })
  void endpoint_noHttpAddress_isRefusedWithAnExample(String value) {
    assertThatThrownBy(() -> EnvironmentEndpoint.from(Map.of("DYNAMODB_ENDPOINT", value)))
        .isInstanceOf(DynamoDbLocalException.class)
        .hasMessageContaining("http://localhost:8000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://user:hunter2@example.org:8000", "http://user:hunter2@local host:8000"})
  void refusal_ofAnAddressWithAPassword_doesNotRepeatIt(String value) {
    assertThatThrownBy(() -> EnvironmentEndpoint.from(Map.of("DYNAMODB_ENDPOINT", value)))
        .isInstanceOf(DynamoDbLocalException.class)
        .hasMessageNotContaining("hunter2")
        .hasNoCause();
  }
}
