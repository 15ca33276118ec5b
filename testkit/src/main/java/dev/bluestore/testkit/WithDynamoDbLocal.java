package dev.bluestore.testkit;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command next to a DynamoDB Local, as {@code env(1)} runs one in an environment.
 *
 * <pre>{@code
 * java -cp ... dev.bluestore.testkit.WithDynamoDbLocal java -jar application.jar
 * }</pre>
 *
 * <p>The command has this program's standard streams and environment, and the server's address in
 * {@code DYNAMODB_ENDPOINT}. Where the server comes from is told at {@link DynamoDbLocal}. It ends
 * with the command, whose exit code becomes this program's. Exit codes of its own, each with a line
 * on standard error: 64 without a command, 125 if the server cannot be had, 127 if the command
 * cannot be run. It prints nothing otherwise.
 */
public final class WithDynamoDbLocal {

  private static final int USAGE = 64;
  private static final int NO_SERVER = 125;
  private static final int NO_COMMAND = 127;

  private WithDynamoDbLocal() {}

  /**
   * Runs the command and exits with its exit code.
   *
   * @param command the program and its arguments
   */
  public static void main(String[] command) throws InterruptedException {
    silenceLogging();
    System.exit(run(List.of(command)));
  }

  private static int run(List<String> command) throws InterruptedException {
    if (command.isEmpty()) {
      return fail(USAGE, "Expected a command to run next to a DynamoDB Local, found none.");
    }
    try (DynamoDbLocal server = DynamoDbLocal.start()) {
      return run(command, server);
    } catch (DynamoDbLocalException unavailable) {
      return fail(NO_SERVER, unavailable.getMessage());
    }
  }

  private static int run(List<String> command, DynamoDbLocal server) throws InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put(EnvironmentEndpoint.ENDPOINT, server.endpoint().toString());
    Process process;
    try {
      process = builder.start();
    } catch (IOException cannotRun) {
      return fail(NO_COMMAND, cannotRun.getMessage());
    }
    // A request to end this program is one to end the command.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return process.waitFor();
  }

  /** The output is the command's alone. A user's own settings still have the last word. */
  private static void silenceLogging() {
    setIfAbsent("slf4j.internal.verbosity", "ERROR");
    setIfAbsent("org.slf4j.simpleLogger.defaultLogLevel", "off");
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static int fail(int code, @Nullable String message) {
    System.err.println(message);
    return code;
  }
}
