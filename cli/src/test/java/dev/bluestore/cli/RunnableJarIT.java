package dev.bluestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bluestore.keys.LocalFileKeyProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar as an operator does, with the cryptography that checks its own jar. */
class RunnableJarIT {

  private @TempDir Path keys;

  private ProcessBuilder command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-jar", System.getProperty("bluestore.jar")));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeIf(name -> name.startsWith("BLUE_"));
    builder.environment().put("BLUE_TABLE", "letters");
    builder.environment().put("BLUE_KEYS_DIR", keys.resolve("keys").toString());
    return builder;
  }

  private Shell.Ended run(URI endpoint, String... arguments)
      throws IOException, InterruptedException {
    Process process = command(arguments(endpoint, arguments)).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Shell.Ended(process.waitFor(), out, "");
  }

  private static String[] arguments(URI endpoint, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--endpoint", endpoint.toString()));
    return all.toArray(String[]::new);
  }

  @Test
  void jar_startsAServerAndLooksAfterATableOnIt() throws Exception {
    LocalFileKeyProvider.create(keys.resolve("keys")).close();
    Process local = command("local", "--port", "0", "--json").start();
    try (BufferedReader told = local.inputReader()) {
      URI endpoint =
          URI.create(new JsonMapper().readTree(told.readLine()).get("endpoint").asText());

      Shell.Ended made = run(endpoint, "table", "create");
      Shell.Ended doctor = run(endpoint, "doctor");

      assertThat(made.exitCode()).as(made.out()).isZero();
      assertThat(doctor.exitCode()).as(doctor.out()).isZero();
      assertThat(doctor.out()).contains("ok     cryptography BC-FIPS", "ok     key use");

      Shell.Ended migrated =
          run(
              endpoint,
              "migrate",
              "--class-path",
              classesOf(Letter.Mapper.class),
              "--mapper",
              Letter.Mapper.class.getName(),
              "--dry-run");
      assertThat(migrated.exitCode()).as(migrated.out()).isZero();
      assertThat(migrated.out()).startsWith("0 plain items");

      local.destroy();

      assertThat(local.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(isListening(endpoint)).isFalse();
    } finally {
      local.destroyForcibly();
    }
  }

  private static String classesOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private static boolean isListening(URI endpoint) throws IOException {
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      return socket.isConnected();
    } catch (ConnectException e) {
      return false;
    }
  }
}
