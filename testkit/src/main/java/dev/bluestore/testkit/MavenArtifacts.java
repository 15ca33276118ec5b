package dev.bluestore.testkit;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * The jars of DynamoDB Local as a Maven build would get them: with the user's settings, mirrors and
 * local repository, and without the network where the local repository has them.
 */
final class MavenArtifacts {

  private static final String SERVER =
      "software.amazon.dynamodb:DynamoDBLocal:" + DynamoDbLocal.VERSION;

  /** The AWS SDK that the server runs with; some jars of the one in its own POM are not public. */
  private static final String AWS_SDK = "software.amazon.awssdk:bom:pom:2.54.15";

  /** The native libraries among the dependencies are left out: the server's own jar has them. */
  private static final DependencyFilter JARS =
      (node, parents) ->
          node.getArtifact() != null && node.getArtifact().getExtension().equals("jar");

  private MavenArtifacts() {}

  /**
   * Resolves the class path of DynamoDB Local.
   *
   * @throws DynamoDbLocalException if an artifact is neither in the local repository nor to be had
   */
  static List<Path> resolve() {
    try (Context maven =
        Runtimes.INSTANCE
            .getRuntime()
            .create(ContextOverrides.create().withUserSettings(true).build())) {
      DependencyRequest request =
          new DependencyRequest(
              new CollectRequest(
                  List.of(new Dependency(new DefaultArtifact(SERVER), "runtime")),
                  awsSdkVersions(maven),
                  maven.remoteRepositories()),
              JARS);
      return maven
          .repositorySystem()
          .resolveDependencies(maven.repositorySystemSession(), request)
          .getArtifactResults()
          .stream()
          .map(result -> result.getArtifact().getFile().toPath())
          .toList();
    } catch (ArtifactDescriptorException | DependencyResolutionException notFound) {
      throw new DynamoDbLocalException(
          SERVER
              + " cannot be had from Maven Central or the local repository: "
              + notFound.getMessage()
              + ". Check the network and the Maven settings, or start a DynamoDB Local and name it in "
              + EnvironmentEndpoint.ENDPOINT
              + ".",
          notFound);
    }
  }

  private static List<Dependency> awsSdkVersions(Context maven) throws ArtifactDescriptorException {
    return maven
        .repositorySystem()
        .readArtifactDescriptor(
            maven.repositorySystemSession(),
            new ArtifactDescriptorRequest(
                new DefaultArtifact(AWS_SDK), maven.remoteRepositories(), null))
        .getManagedDependencies();
  }
}
