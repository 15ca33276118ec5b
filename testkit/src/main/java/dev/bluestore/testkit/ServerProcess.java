package dev.bluestore.testkit;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DynamoDB Local in a JVM of its own, with a class path of its own. */
final class ServerProcess {

  /** Asks for whichever port is free. */
  static final int ANY_PORT = 0;

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  private ServerProcess() {}

  /**
   * Starts it on a port of the loopback interface, and returns when it answers.
   *
   * @param classPath the jars of DynamoDB Local
   * @param wantedPort {@link #ANY_PORT} for one that is free
   * @throws DynamoDbLocalException with what it printed last, if it does not answer in time
   */
  static RunningServer start(List<Path> classPath, ServerStorage storage, int wantedPort) {
    Process process = launch(command(classPath, storage, wantedPort));
    try {
      int port = ServerOutput.of(process).awaitPort(START_LIMIT);
      URI endpoint = URI.create("http://127.0.0.1:" + port);
      Readiness.await(endpoint, START_LIMIT, "Process " + process.pid() + " listens there.");
      return new RunningServer(endpoint, "process " + process.pid(), () -> stop(process));
    } catch (DynamoDbLocalException failed) {
      stop(process);
      throw failed;
    }
  }

  private static Process launch(List<String> command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException cannotRun) {
      throw new DynamoDbLocalException(
          "The JVM for DynamoDB Local cannot be run: " + cannotRun.getMessage(), cannotRun);
    }
  }

  private static List<String> command(List<Path> classPath, ServerStorage storage, int wantedPort) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It lives for seconds: a quick start is worth more than fast code later.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.add("-cp");
    command.add(
        Stream.concat(classPath.stream(), Stream.of(ownCode()))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(ServerMain.class.getName());
    command.add(Integer.toString(wantedPort));
    command.addAll(storage.serverArguments());
    return command;
  }

  /** The jar or folder that {@link ServerMain} is in. */
  private static Path ownCode() {
    CodeSource source = ServerMain.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new DynamoDbLocalException(
          "The testkit's own code has no location. Load it from a jar or a folder.");
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException noPath) {
      throw new DynamoDbLocalException(
          "The testkit's own code is at " + source.getLocation() + ", which is no path.", noPath);
    }
  }

  private static void stop(Process process) {
    // SIGTERM first: the JVM then removes the native library that it unpacked.
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
