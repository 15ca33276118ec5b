package dev.bluestore.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what a shell needs to complete this tool's commands. */
@Command(
    name = "completion",
    description = {
      "Prints a script by which a shell completes commands and options.",
      "For bash and for this session alone: source <(bluestore completion bash)"
    })
final class CompletionCommand implements Callable<Integer> {

  private enum Shell {
    BASH,
    ZSH
  }

  private final Terminal terminal;
  private final CommandLine commands;

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      description = "The shell: bash, or zsh, which takes the same script.")
  private Shell shell = Shell.BASH;

  @Mixin private final OutputOptions output = new OutputOptions();

  CompletionCommand(Terminal terminal, CommandLine commands) {
    this.terminal = terminal;
    this.commands = commands;
  }

  @Override
  public Integer call() {
    String script = AutoComplete.bash(commands.getCommandName(), commands);
    output.print(
        terminal,
        Report.done(
            script.lines().toList(),
            Json.object()
                .put("shell", shell.name().toLowerCase(Locale.ROOT))
                .put("script", script)));
    return Outcome.DONE.exitCode();
  }
}
