package dev.bluestore.testkit;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * DynamoDB Local in its container. Testcontainers removes it when the run ends, and its reaper does
 * so when the run is killed.
 */
final class ServerContainer {

  private static final DockerImageName IMAGE =
      DockerImageName.parse("amazon/dynamodb-local:" + DynamoDbLocal.VERSION);
  private static final int PORT = 8000;
  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  private ServerContainer() {}

  /**
   * Starts it, with its tables in memory.
   *
   * @throws DockerUnavailableException if no daemon answers, the image is not to be had, or the
   *     container does not start in time
   */
  static RunningServer start() throws DockerUnavailableException {
    DockerDaemon.requireListener(DockerDaemon.addresses());
    ContainerImage.require(IMAGE);
    GenericContainer<?> container = container();
    start(container);
    return new RunningServer(
        URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT)),
        "container " + container.getContainerId(),
        container::stop);
  }

  private static GenericContainer<?> container() {
    List<String> command = new ArrayList<>(List.of("-jar", "DynamoDBLocal.jar"));
    command.addAll(new ServerStorage.InMemory().serverArguments());
    return new GenericContainer<>(IMAGE)
        .withImagePullPolicy(image -> false)
        .withExposedPorts(PORT)
        .withCommand(command.toArray(String[]::new))
        .waitingFor(
            Wait.forHttp("/")
                .forPort(PORT)
                .forStatusCodeMatching(status -> status > 0)
                .withStartupTimeout(START_LIMIT));
  }

  /**
   * The limit is on all of it: the reaper's image may have to be pulled first. A container that
   * starts too late goes when the run ends, with all others of Testcontainers.
   */
  private static void start(GenericContainer<?> container) throws DockerUnavailableException {
    FutureTask<GenericContainer<?>> start = new FutureTask<>(container::start, container);
    Thread starter = new Thread(start, "dynamodb-local-container");
    starter.setDaemon(true);
    starter.start();
    try {
      start.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw new DockerUnavailableException("the container fails: " + failed.getCause(), failed);
    } catch (TimeoutException late) {
      throw new DockerUnavailableException("the container does not start in time", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DynamoDbLocalException("Interrupted while a container started.", interrupted);
    }
  }
}
