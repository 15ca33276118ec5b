package dev.bluestore.cli;

import dev.bluestore.audit.CryptoAuditEvent;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Searches an audit log. */
@Command(
    name = "search",
    description = {
      "Prints the events of the audit log that match, as JSON lines. Nothing is verified.",
      "Options are narrowed by one another; without any, every event matches."
    })
final class AuditSearchCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final AuditSource source = new AuditSource();

  @Option(
      names = "--operation",
      paramLabel = "NAME",
      description = "What was done, such as open, seal or unwrap.")
  private Optional<String> operation = Optional.empty();

  @Option(names = "--outcome", paramLabel = "NAME", description = "How it ended, such as success.")
  private Optional<String> outcome = Optional.empty();

  @Option(names = "--key", paramLabel = "ID", description = "With this data key or master key.")
  private Optional<String> key = Optional.empty();

  @Option(
      names = "--trace",
      paramLabel = "ID",
      description = "Of this trace: 32 hex digits, as OpenTelemetry has them.")
  private Optional<String> trace = Optional.empty();

  @Option(names = "--type", paramLabel = "NAME", description = "With items of this entity type.")
  private Optional<String> type = Optional.empty();

  @Option(names = "--principal", paramLabel = "NAME", description = "By whom.")
  private Optional<String> principal = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "From this time on, in UTC: 2026-11-22 or 2026-11-22T10:38:00Z.")
  private Optional<String> since = Optional.empty();

  AuditSearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return source.read(
        new StoreOptions().settings(terminal),
        log -> {
          log.search(this::matches, event -> terminal.out().println(event.toJson()));
          return Outcome.DONE.exitCode();
        });
  }

  private boolean matches(CryptoAuditEvent event) {
    return operation.map(event.operation()::equals).orElse(true)
        && outcome.map(event.outcome()::equals).orElse(true)
        && key.map(event.keyId()::equals).orElse(true)
        && trace.map(event.traceId()::equals).orElse(true)
        && type.map(event.entityType()::equals).orElse(true)
        && principal.map(event.principal()::equals).orElse(true)
        // Times of the log have one form, which sorts as text; a Z would stand behind a fraction.
        && since
            .map(from -> event.timestamp().compareTo(from.replaceFirst("Z$", "")) >= 0)
            .orElse(true);
  }
}
