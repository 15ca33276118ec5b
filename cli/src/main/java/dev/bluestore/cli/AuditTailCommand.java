package dev.bluestore.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the end of an audit log. */
@Command(
    name = "tail",
    description = "Prints the last events of the audit log as JSON lines. Nothing is verified.")
final class AuditTailCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final AuditSource source = new AuditSource();

  @Option(
      names = {"-n", "--events"},
      paramLabel = "COUNT",
      defaultValue = "20",
      description = "How many; ${DEFAULT-VALUE} by default.")
  private int events = 20;

  AuditTailCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    source
        .read(new StoreOptions().settings(terminal), log -> log.tail(events))
        .forEach(event -> terminal.out().println(event.toJson()));
    return Outcome.DONE.exitCode();
  }
}
