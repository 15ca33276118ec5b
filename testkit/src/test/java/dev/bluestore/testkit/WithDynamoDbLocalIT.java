package dev.bluestore.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(DynamoDbLocalExtension.class)
class WithDynamoDbLocalIT {

  /** The command: tells its endpoint and whether a server is there, and ends with a code. */
  static final class Command {
    private Command() {}

    public static void main(String[] arguments) {
      String endpoint = System.getenv("DYNAMODB_ENDPOINT");
      System.out.println(endpoint + " " + Answers.at(URI.create(endpoint)));
      System.exit(Integer.parseInt(arguments[0]));
    }
  }

  /** A command that does not end by itself: tells its process id. */
  static final class Stayer {
    private Stayer() {}

    public static void main(String[] arguments) throws IOException {
      System.out.println(ProcessHandle.current().pid());
      System.in.read();
    }
  }

  private final Path directory;

  WithDynamoDbLocalIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void command_isRunNextToAServer_whichIsGoneAfterwards() throws Exception {
    ChildJvm.Result result = run(Map.of(), command("7"));

    assertThat(result.exitCode()).as(result.errors()).isEqualTo(7);
    assertThat(result.errors()).isEmpty();
    assertThat(result.output()).matches("http://\\S+ true\\R");
    URI endpoint = URI.create(result.output().substring(0, result.output().indexOf(' ')));
    assertThat(Answers.at(endpoint)).isFalse();
  }

  @Test
  void command_whereAServerIsNamed_isRunNextToThat(DynamoDbLocal named) throws Exception {
    ChildJvm.Result result =
        run(Map.of("DYNAMODB_ENDPOINT", named.endpoint().toString()), command("0"));

    assertThat(result.exitCode()).as(result.errors()).isZero();
    assertThat(result.output()).isEqualToIgnoringNewLines(named.endpoint() + " true");
    assertThat(Answers.at(named.endpoint())).isTrue();
  }

  @Test
  void command_thatIsNotThere_exitsWith127(DynamoDbLocal named) throws Exception {
    ChildJvm.Result result =
        run(
            Map.of("DYNAMODB_ENDPOINT", named.endpoint().toString()),
            directory.resolve("no-such-command").toString());

    assertThat(result.exitCode()).isEqualTo(127);
    assertThat(result.errors()).contains("no-such-command");
  }

  @Test
  void command_whereTheEnvironmentNamesAws_isNotRunAndExitsWith125() throws Exception {
    ChildJvm.Result result = run(Map.of("DYNAMODB_ENDPOINT", "aws"), command("0"));

    assertThat(result.exitCode()).isEqualTo(125);
    assertThat(result.output()).isEmpty();
    assertThat(result.errors()).contains("tests must not write to AWS");
  }

  @Test
  void command_isNotGiven_exitsWith64() throws Exception {
    ChildJvm.Result result = run(Map.of());

    assertThat(result.exitCode()).isEqualTo(64);
    assertThat(result.errors()).contains("Expected a command");
  }

  @Test
  void command_whoseLauncherIsAskedToEnd_ends(DynamoDbLocal named) throws Exception {
    String[] stayer = ChildJvm.command(Stayer.class).toArray(String[]::new);
    ProcessBuilder builder = ChildJvm.of(WithDynamoDbLocal.class, stayer);
    builder.environment().put("DYNAMODB_ENDPOINT", named.endpoint().toString());
    Process launcher = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader told = launcher.inputReader()) {
      ProcessHandle command =
          ProcessHandle.of(Long.parseLong(Objects.requireNonNull(told.readLine()))).orElseThrow();

      ProcessHandle.of(launcher.pid()).orElseThrow().destroy();

      command.onExit().get(30, TimeUnit.SECONDS);
      assertThat(command.isAlive()).isFalse();
    } finally {
      launcher.destroyForcibly();
    }
  }

  private ChildJvm.Result run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    return ChildJvm.run(directory, environment, WithDynamoDbLocal.class, command);
  }

  private static String[] command(String exitCode) {
    return ChildJvm.command(Command.class, exitCode).toArray(String[]::new);
  }
}
