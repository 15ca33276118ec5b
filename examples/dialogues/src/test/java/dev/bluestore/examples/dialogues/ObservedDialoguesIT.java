package dev.bluestore.examples.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The application as it ships, and what it tells a receiver of OTLP: variables alone decide. */
@ExtendWith(DynamoDbLocalExtension.class)
class ObservedDialoguesIT {

  private final DynamoDbLocal server;
  private final Map<String, String> told = new ConcurrentHashMap<>();
  private @TempDir Path folder;
  private HttpServer receiver;

  ObservedDialoguesIT(DynamoDbLocal server) {
    this.server = server;
  }

  @BeforeEach
  void startReceiver() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          // Texts in a message of protobuf are there as they are.
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
          told.merge(exchange.getRequestURI().getPath(), body, String::concat);
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stopReceiver() {
    receiver.stop(0);
  }

  private void importSummary(Map<String, String> variables)
      throws IOException, InterruptedException {
    Path summary = folder.resolve("night-bus.md");
    Files.writeString(summary, Shipped.summary());
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Dialogues.class.getName(),
                "import",
                summary.toString())
            .redirectErrorStream(true);
    Map<String, String> environment = command.environment();
    environment.keySet().removeIf(name -> name.startsWith("OTEL_") || name.startsWith("BLUE_"));
    environment.put("DYNAMODB_ENDPOINT", server.endpoint().toString());
    environment.put("BLUE_TABLE", server.freshTableName());
    environment.put("BLUE_KEYS_DIR", folder.resolve("keys").toString());
    environment.put("OTEL_SERVICE_NAME", "dialogues");
    environment.put(
        "OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:" + receiver.getAddress().getPort());
    environment.put("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
    environment.put("OTEL_LOGS_EXPORTER", "none");
    environment.putAll(variables);
    Process process = command.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  @Test
  void command_withTheVariable_tellsSpansAndMetrics_andNothingOfWhatItStores() throws Exception {
    importSummary(Map.of("OTEL_JAVA_GLOBAL_AUTOCONFIGURE_ENABLED", "true"));

    assertThat(told).containsOnlyKeys("/v1/traces", "/v1/metrics");
    assertThat(told.get("/v1/traces")).contains("dev.bluestore", "key generate", "aws.dynamodb");
    assertThat(told.get("/v1/metrics"))
        .contains("db.client.operation.duration", "bluestore.items.sealed");
    assertThat(told.values())
        .allSatisfy(text -> assertThat(List.of("night-bus", "umk.key")).noneMatch(text::contains));
  }

  @Test
  void command_withoutTheVariable_tellsNothing() throws Exception {
    importSummary(Map.of());

    assertThat(told).isEmpty();
  }
}
