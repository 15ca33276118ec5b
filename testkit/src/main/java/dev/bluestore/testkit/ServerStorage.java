package dev.bluestore.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where DynamoDB Local keeps its tables. */
sealed interface ServerStorage {

  /** The arguments of DynamoDB Local that ask for this storage. */
  List<String> arguments();

  /** All arguments of DynamoDB Local but its port: one database for all callers, no telemetry. */
  default List<String> serverArguments() {
    return Stream.concat(Stream.of("-sharedDb", "-disableTelemetry"), arguments().stream())
        .toList();
  }

  /** Tables that are gone with the server. */
  record InMemory() implements ServerStorage {
    @Override
    public List<String> arguments() {
      return List.of("-inMemory");
    }
  }

  /**
   * Tables in a database file.
   *
   * @param directory an existing folder, in which the server makes {@code shared-local-instance.db}
   */
  record OnDisk(Path directory) implements ServerStorage {
    @Override
    public List<String> arguments() {
      return List.of("-dbPath", directory.toAbsolutePath().toString());
    }
  }
}
