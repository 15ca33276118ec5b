package dev.bluestore.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which DynamoDB Local is taken where Docker cannot be used, and what is said about it. */
class ServerOriginIT {

  /** Starts a server and tells where it came from. */
  static final class Starter {
    private Starter() {}

    public static void main(String[] arguments) {
      try (DynamoDbLocal server = DynamoDbLocal.start()) {
        System.out.println(server);
      }
    }
  }

  @Test
  void server_withoutDocker_isAProcessAndOneLineSaysWhy(@TempDir Path directory)
      throws IOException, InterruptedException {
    String noDaemon = "unix://" + directory.resolve("docker.sock");

    ChildJvm.Result result =
        ChildJvm.run(directory, Map.of("DOCKER_HOST", noDaemon), Starter.class);

    assertThat(result.exitCode()).as(result.errors()).isZero();
    assertThat(result.output())
        .startsWith("DynamoDB Local at http://127.0.0.1:")
        .contains("process");
    assertThat(result.errors().lines())
        .singleElement()
        .asString()
        .contains("from Maven Central", noDaemon);
  }
}
