package dev.bluestore.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own with the tests' class path. */
final class ChildJvm {

  /** The JVM's own messages, and a server that is running already, would change what is tested. */
  private static final List<String> NOT_INHERITED =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", EnvironmentEndpoint.ENDPOINT);

  private ChildJvm() {}

  /** What a JVM that has ended left. */
  record Result(int exitCode, String output, String errors) {}

  static ProcessBuilder of(Class<?> main, String... arguments) {
    ProcessBuilder builder = new ProcessBuilder(command(main, arguments));
    builder.environment().keySet().removeAll(NOT_INHERITED);
    return builder;
  }

  static List<String> command(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs it to its end, with these variables added to its environment. */
  static Result run(
      Path directory, Map<String, String> environment, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    Path errors = directory.resolve("errors");
    ProcessBuilder builder = of(main, arguments);
    builder.environment().putAll(environment);
    Process process =
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("late; so far: " + Files.readString(errors));
    }
    return new Result(process.exitValue(), Files.readString(output), Files.readString(errors));
  }
}
