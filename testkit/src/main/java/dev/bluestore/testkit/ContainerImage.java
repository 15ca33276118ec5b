package dev.bluestore.testkit;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/**
 * Sees to it that the Docker daemon has an image, with one pull at most.
 *
 * <p>Testcontainers pulls as well, but tries again for two minutes where there is no registry to be
 * reached, logs each try, and gets its reaper's image first. So this asks a daemon that
 * Testcontainers has found, before its factory makes anything of it.
 */
final class ContainerImage {

  /** Testcontainers' name for what removes the containers of a run that was killed. */
  private static final DockerImageName REAPER = DockerImageName.parse("testcontainers/ryuk");

  private static final Duration PULL_LIMIT = Duration.ofMinutes(5);

  private ContainerImage() {}

  /**
   * Pulls the image where it is not there.
   *
   * @throws DockerUnavailableException if the daemon cannot be used, or if the image or the reaper
   *     is not there and nothing can be pulled
   */
  static void require(DockerImageName name) throws DockerUnavailableException {
    String image = substituted(name).asCanonicalNameString();
    try {
      DockerClient docker = client();
      if (isAbsent(docker, image) || isReaperMissing(docker)) {
        // For the reaper, this finds out whether there is a registry to get it from.
        pull(docker, image);
      }
    } catch (DockerException | DockerClientException | IllegalStateException refused) {
      throw new DockerUnavailableException("Docker refuses: " + refused.getMessage(), refused);
    }
  }

  private static DockerClient client() {
    List<DockerClientProviderStrategy> strategies =
        ServiceLoader.load(DockerClientProviderStrategy.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    return DockerClientProviderStrategy.getFirstValidStrategy(strategies).getDockerClient();
  }

  private static boolean isReaperMissing(DockerClient docker) {
    return !Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))
        && isAbsent(docker, substituted(REAPER).getUnversionedPart());
  }

  /** Looks for any version where the name has none. */
  private static boolean isAbsent(DockerClient docker, String image) {
    return docker.listImagesCmd().withReferenceFilter(image).exec().isEmpty();
  }

  /** The name in the registry that the user's Testcontainers settings ask for. */
  private static DockerImageName substituted(DockerImageName image) {
    return ImageNameSubstitutor.instance().apply(image);
  }

  private static void pull(DockerClient docker, String image) throws DockerUnavailableException {
    try {
      boolean complete =
          docker
              .pullImageCmd(image)
              .exec(new QuietPull())
              .awaitCompletion(PULL_LIMIT.toSeconds(), TimeUnit.SECONDS);
      if (!complete) {
        throw new DockerUnavailableException(image + " is not pulled in time");
      }
    } catch (DockerException | DockerClientException refused) {
      throw new DockerUnavailableException(
          image
              + " or the reaper "
              + REAPER.getUnversionedPart()
              + " is not there, and cannot be pulled: "
              + refused.getMessage(),
          refused);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DynamoDbLocalException("Interrupted while pulling " + image + ".", interrupted);
    }
  }

  /** Leaves an error to the caller, who reports it, where docker-java would log its stack too. */
  private static final class QuietPull extends PullImageResultCallback {

    private final AtomicReference<@Nullable Throwable> refusal = new AtomicReference<>();

    @Override
    public void onError(Throwable error) {
      refusal.set(error);
      onComplete();
    }

    @Override
    protected void throwFirstError() {
      Throwable error = refusal.get();
      if (error != null) {
        throw new DockerClientException(String.valueOf(error.getMessage()), error);
      }
      super.throwFirstError();
    }
  }
}
