package dev.bluestore.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServerProcessIT {

  /** Starts a server, tells where it is, and stays until it is killed. */
  static final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws IOException {
      RunningServer server =
          ServerProcess.start(
              MavenArtifacts.resolve(), new ServerStorage.InMemory(), ServerProcess.ANY_PORT);
      System.out.println(server.endpoint());
      System.out.println(ProcessHandle.current().children().findFirst().orElseThrow().pid());
      System.in.read();
    }
  }

  @Test
  void server_whoseParentIsKilled_isGone() throws Exception {
    Process parent =
        ChildJvm.of(Parent.class).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader told = parent.inputReader()) {
      URI endpoint = URI.create(Objects.requireNonNull(told.readLine()));
      ProcessHandle server =
          ProcessHandle.of(Long.parseLong(Objects.requireNonNull(told.readLine()))).orElseThrow();
      assertThat(Answers.at(endpoint)).isTrue();

      parent.destroyForcibly();

      server.onExit().get(30, TimeUnit.SECONDS);
      assertThat(server.isAlive()).isFalse();
      assertThat(Answers.at(endpoint)).isFalse();
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void start_withoutTheServersJars_failsWithItsLastOutput() {
    assertThatThrownBy(
            () ->
                ServerProcess.start(
                    List.of(), new ServerStorage.InMemory(), ServerProcess.ANY_PORT))
        .isInstanceOf(DynamoDbLocalException.class)
        .hasMessageContaining("ended before it listened")
        .hasMessageContaining("ServerRunner");
  }
}
