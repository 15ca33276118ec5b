package dev.bluestore.testkit;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The server that the environment names, if it does: tests must not write to AWS by accident. */
final class EnvironmentEndpoint {

  static final String ENDPOINT = "DYNAMODB_ENDPOINT";
  static final String ALLOW_REMOTE = "BLUE_TESTKIT_ALLOW_REMOTE";

  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern IPV4_LOOPBACK = Pattern.compile("127(?:\\." + OCTET + "){3}");

  private EnvironmentEndpoint() {}

  /**
   * Reads the endpoint from an environment.
   *
   * @return empty where the variable is not set or blank
   * @throws DynamoDbLocalException if it is no http or https address, has a user in it, or is a
   *     remote one that is not allowed
   */
  static Optional<URI> from(Map<String, String> environment) {
    String value = environment.getOrDefault(ENDPOINT, "").strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.equalsIgnoreCase("aws")) {
      throw new DynamoDbLocalException(
          ENDPOINT
              + " is 'aws', and tests must not write to AWS."
              + " Unset it to have a DynamoDB Local started, or name one, such as"
              + " http://localhost:8000.");
    }
    URI endpoint = parse(value);
    boolean remoteAllowed = "true".equalsIgnoreCase(environment.getOrDefault(ALLOW_REMOTE, ""));
    if (!isLoopback(endpoint.getHost()) && !remoteAllowed) {
      throw new DynamoDbLocalException(
          ENDPOINT
              + " names the host "
              + endpoint.getHost()
              + ", which is not this machine, and tests write to it. Unset it to have a DynamoDB"
              + " Local started, name a loopback address such as http://localhost:8000, or set "
              + ALLOW_REMOTE
              + "=true if that server is meant to be written to.");
    }
    return Optional.of(endpoint);
  }

  private static URI parse(String value) {
    try {
      URI endpoint = new URI(value);
      String scheme = endpoint.getScheme();
      if (endpoint.getHost() != null
          && endpoint.getRawUserInfo() == null
          && ("http".equals(scheme) || "https".equals(scheme))) {
        return endpoint;
      }
      throw malformed();
    } catch (URISyntaxException noUri) {
      // Not kept as the cause: its message repeats the value, which may hold a password.
      throw malformed();
    }
  }

  private static DynamoDbLocalException malformed() {
    return new DynamoDbLocalException(
        ENDPOINT
            + " is not an http or https address with a host and without a user."
            + " Expected one such as http://localhost:8000.");
  }

  /** Decides from the name alone: a look-up could be made to say anything. */
  private static boolean isLoopback(String host) {
    if (host.startsWith("[")) {
      return isLoopbackLiteral(host);
    }
    return host.toLowerCase(Locale.ROOT).equals("localhost")
        || IPV4_LOOPBACK.matcher(host).matches();
  }

  private static boolean isLoopbackLiteral(String bracketed) {
    try {
      return InetAddress.getByName(bracketed).isLoopbackAddress();
    } catch (UnknownHostException noSuchAddress) {
      return false;
    }
  }
}
