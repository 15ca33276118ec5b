package dev.bluestore.cli;

import dev.bluestore.AuditLogs;
import dev.bluestore.audit.AuditLog;
import dev.bluestore.error.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the audit log is that is read. */
final class AuditSource {

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private Place place = new Place();

  /** One of them. */
  static final class Place {

    @Parameters(arity = "1", paramLabel = "FILE", description = "The file that the store writes.")
    Optional<Path> file = Optional.empty();

    @Option(
        names = "--audit-table",
        paramLabel = "NAME",
        description =
            "The table that the store writes (BLUE_AUDIT_SINK=table), at the endpoint of the"
                + " environment.")
    Optional<String> table = Optional.empty();
  }

  /** What is done with a log. */
  @FunctionalInterface
  interface Reading<R> {
    R read(AuditLog log) throws IOException;
  }

  /**
   * Reads the log; what DynamoDB is asked for needs no key.
   *
   * @throws ConfigurationException where none was named
   */
  <R> R read(Settings settings, Reading<R> reading) {
    if (place.table.isPresent()) {
      try (BareTable table = BareTable.of(settings.withTable(place.table.get()))) {
        return read(AuditLogs.ofTable(table.client(), table.name()), reading);
      }
    }
    return read(file(), reading);
  }

  private AuditLog file() {
    Path file =
        place.file.orElseThrow(
            () ->
                new ConfigurationException(
                    "expected the audit log's FILE, or --audit-table, found neither; name one"));
    try {
      return AuditLog.ofFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the audit log at " + file + " cannot be read", e);
    }
  }

  private static <R> R read(AuditLog log, Reading<R> reading) {
    try {
      return reading.read(log);
    } catch (IOException e) {
      throw new UncheckedIOException("the audit log cannot be read", e);
    }
  }
}
