package dev.bluestore.cli;

import dev.bluestore.audit.AuditLog;
import dev.bluestore.audit.CryptoAuditEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the end of an audit log. */
@Command(
    name = "tail",
    description = "Prints the last events of the audit log as JSON lines. Nothing is verified.")
final class AuditTailCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The file that the store writes.")
  private Path file = Path.of("");

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
    try {
      AuditLog.ofFile(file).tail(events).stream()
          .map(CryptoAuditEvent::toJson)
          .forEach(line -> terminal.out().println(line));
      return Outcome.DONE.exitCode();
    } catch (IOException e) {
      throw new UncheckedIOException("the audit log at " + file + " cannot be read", e);
    }
  }
}
