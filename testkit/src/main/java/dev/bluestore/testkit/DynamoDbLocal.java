package dev.bluestore.testkit;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running DynamoDB Local: the real program, at a fixed version, wherever it can be had.
 *
 * <ol>
 *   <li>Where {@code DYNAMODB_ENDPOINT} is set in the environment, the server that it names. It has
 *       to be on a loopback address, unless {@code BLUE_TESTKIT_ALLOW_REMOTE} is {@code true}:
 *       tests must not write to AWS by accident. Nothing is started, and nothing is stopped.
 *   <li>Else its container, {@code amazon/dynamodb-local}, where a Docker daemon answers and has
 *       the image or gets it. One line is logged, at level INFO, where it does not.
 *   <li>Else the same program from Maven Central, resolved as Maven itself would (the user's
 *       settings, mirrors and local repository), in a JVM of its own with its own class path. It
 *       listens on the loopback interface only.
 * </ol>
 *
 * <p>What was started ends with {@link #close()}, and also when this JVM ends in any other way,
 * SIGKILL included; a container then ends only if the reaper of Testcontainers is not switched off.
 *
 * <p>Thread-safe.
 */
public final class DynamoDbLocal implements AutoCloseable {

  /** The version of DynamoDB Local, in Maven Central and of the image. */
  static final String VERSION = "3.3.1";

  private static final Logger LOG = LoggerFactory.getLogger(DynamoDbLocal.class);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

  private final RunningServer server;
  private final AtomicBoolean closed = new AtomicBoolean();

  private DynamoDbLocal(RunningServer server) {
    this.server = server;
  }

  /**
   * Starts DynamoDB Local with its tables in memory, or connects to the one that the environment
   * names, and returns when it answers.
   *
   * @throws DynamoDbLocalException if the environment names a server that is refused or does not
   *     answer, or if none can be started
   */
  public static DynamoDbLocal start() {
    return start(System.getenv());
  }

  /**
   * Starts DynamoDB Local from Maven Central with its tables in a database file on this machine,
   * whatever the environment says, and returns when it answers. It is for tests that look into that
   * file.
   *
   * @param directory an existing folder; the file in it is called {@code shared-local-instance.db}
   * @throws DynamoDbLocalException if the folder does not exist, or the server cannot be started
   */
  public static DynamoDbLocal startOnDisk(Path directory) {
    return startOnDisk(directory, ServerProcess.ANY_PORT);
  }

  /**
   * The same on a port of one's own.
   *
   * @param port 1 to 65535, or 0 for whichever is free
   */
  public static DynamoDbLocal startOnDisk(Path directory, int port) {
    if (!Files.isDirectory(directory)) {
      throw new DynamoDbLocalException(
          "Expected an existing folder for the database file, found none at "
              + directory
              + ". Create it first.");
    }
    return new DynamoDbLocal(
        ServerProcess.start(MavenArtifacts.resolve(), new ServerStorage.OnDisk(directory), port));
  }

  /**
   * Starts DynamoDB Local from Maven Central with its tables in memory on a port of one's own,
   * whatever the environment says, and returns when it answers.
   *
   * @param port 1 to 65535, or 0 for whichever is free
   * @throws DynamoDbLocalException if it cannot be started, or something else has the port
   */
  public static DynamoDbLocal startInMemory(int port) {
    return new DynamoDbLocal(
        ServerProcess.start(MavenArtifacts.resolve(), new ServerStorage.InMemory(), port));
  }

  static DynamoDbLocal start(Map<String, String> environment) {
    Optional<URI> named = EnvironmentEndpoint.from(environment);
    return new DynamoDbLocal(named.map(DynamoDbLocal::connect).orElseGet(DynamoDbLocal::launch));
  }

  private static RunningServer connect(URI endpoint) {
    Readiness.await(
        endpoint,
        ANSWER_LIMIT,
        EnvironmentEndpoint.ENDPOINT
            + " names it: start a DynamoDB Local there, or unset it to have one started here.");
    return new RunningServer(endpoint, "named by " + EnvironmentEndpoint.ENDPOINT, () -> {});
  }

  private static RunningServer launch() {
    try {
      return ServerContainer.start();
    } catch (DockerUnavailableException unavailable) {
      LOG.info(
          "DynamoDB Local {} runs from Maven Central and not in its container: {}.",
          VERSION,
          unavailable.getMessage());
      return ServerProcess.start(
          MavenArtifacts.resolve(), new ServerStorage.InMemory(), ServerProcess.ANY_PORT);
    }
  }

  /** Where it answers, for example {@code http://127.0.0.1:34567}. */
  public URI endpoint() {
    return server.endpoint();
  }

  /**
   * A table name that no other call has given or will give, so that tests on one server do not
   * meet.
   *
   * @return 37 characters that DynamoDB accepts in a table name
   */
  public String freshTableName() {
    return "t" + UUID.randomUUID();
  }

  /**
   * Ends the server if it was started here, and returns when it is gone; leaves one that the
   * environment named alone. Further calls do nothing.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      server.stop().run();
    }
  }

  /** The endpoint and where the server came from. */
  @Override
  public String toString() {
    return "DynamoDB Local at " + server.endpoint() + " (" + server.origin() + ")";
  }
}
