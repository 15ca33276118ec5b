package dev.bluestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;

class HelpTest {

  private static final int WIDTH = 80;
  private static final Path GOLDEN = Path.of("src", "test", "resources", "help.txt");

  private static Stream<CommandLine> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::all));
  }

  private static Stream<CommandLine> commands() {
    return all(Bluestore.commands(Terminal.ofProcess()));
  }

  @TestFactory
  Stream<DynamicTest> help_ofEachCommand_saysWhatAllOfItDoes() {
    return commands()
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command.getCommandSpec().qualifiedName(),
                    () -> {
                      assertThat(command.getCommandSpec().usageMessage().description())
                          .isNotEmpty()
                          .allMatch(line -> line.matches("(?s)[A-Z].*[.)]"));
                      for (ArgSpec argument : command.getCommandSpec().args()) {
                        assertThat(String.join(" ", argument.description()))
                            .as(argument.paramLabel())
                            .matches("(?s)[A-Z].*\\.");
                      }
                      assertThat(command.getUsageMessage(Ansi.OFF).lines())
                          .allMatch(line -> line.length() <= WIDTH);
                    }));
  }

  @Test
  void help_isAskedFor_isPrintedAndNothingIsWrong() {
    Shell.Ended ended = Shell.empty().run("verify", "--help");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).startsWith("Usage: bluestore verify").contains("--show-addresses");
  }

  /** A change of what operators read is seen in review; {@code -Dgolden.update=true} writes it. */
  @Test
  void help_ofAllCommands_isTheOneThatWasReviewed() throws IOException {
    String help =
        commands()
            .map(
                command ->
                    "$ "
                        + command.getCommandSpec().qualifiedName()
                        + " --help\n"
                        + command.getUsageMessage(Ansi.OFF))
            .collect(Collectors.joining("\n"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, help);
    }
    assertThat(help).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void commands_areTheKnownOnes() {
    List<String> names =
        commands().map(command -> command.getCommandSpec().qualifiedName()).toList();

    assertThat(names)
        .contains(
            "bluestore doctor",
            "bluestore table create",
            "bluestore table describe",
            "bluestore keys list",
            "bluestore keys verify",
            "bluestore keys rotate",
            "bluestore keys rewrap",
            "bluestore keys retire",
            "bluestore keys finish",
            "bluestore reseal",
            "bluestore migrate",
            "bluestore sweep",
            "bluestore shred",
            "bluestore certificate",
            "bluestore reopen",
            "bluestore verify",
            "bluestore inspect",
            "bluestore export",
            "bluestore local",
            "bluestore completion");
  }
}
