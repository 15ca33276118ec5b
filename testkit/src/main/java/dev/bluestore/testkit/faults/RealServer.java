package dev.bluestore.testkit.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server behind the proxy. */
final class RealServer {

  private static final Logger LOG = LoggerFactory.getLogger(RealServer.class);
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

  /** Of one connection and not of the message, or set by the HTTP client itself. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection", "content-length", "date", "expect", "host", "transfer-encoding", "upgrade");

  // A compressed answer could not be read here; the client takes one that is not.
  private static final String COMPRESSION = "accept-encoding";

  private final URI endpoint;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          // An answer is read whole before it is used: a pool of threads would but add a hop.
          .executor(Runnable::run)
          .connectTimeout(CONNECT_LIMIT)
          .build();

  RealServer(URI endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * Forwards a request. Where the server gives no answer, that is told as a gateway would: as
   * status 502, and in the log.
   */
  Answer answer(Request request) {
    if (Thread.currentThread().isInterrupted()) {
      return closing();
    }
    HttpRequest.Builder forwarded =
        HttpRequest.newBuilder(endpoint.resolve(request.target()))
            .method(request.method(), BodyPublishers.ofByteArray(request.body()));
    ofTheMessage(request.headers())
        .forEach((name, values) -> values.forEach(value -> forwarded.header(name, value)));
    try {
      HttpResponse<byte[]> response = http.send(forwarded.build(), BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(), ofTheMessage(response.headers().map()), response.body());
    } catch (IOException noAnswer) {
      LOG.warn("No answer from the server behind the fault proxy at {}", endpoint, noAnswer);
      return Answer.error(502, "BadGateway", "no answer from the server at " + endpoint);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return closing();
    }
  }

  private static Answer closing() {
    return Answer.error(502, "BadGateway", "the fault proxy is being closed");
  }

  private static Map<String, List<String>> ofTheMessage(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .filter(header -> !OF_THE_CONNECTION.contains(lowerCase(header.getKey())))
        .filter(header -> !COMPRESSION.equals(lowerCase(header.getKey())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
