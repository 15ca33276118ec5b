package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import picocli.CommandLine.Option;

/** How a command reads a whole table. */
final class WalkOptions {

  @Option(
      names = "--threads",
      paramLabel = "COUNT",
      defaultValue = "4",
      description =
          "How many parts of the table are read at once, each with one page in memory;"
              + " ${DEFAULT-VALUE} by default.")
  private int threads = 4;

  @Option(
      names = "--show-addresses",
      paramLabel = "COUNT",
      arity = "0..1",
      defaultValue = "0",
      fallbackValue = "10",
      description =
          "Show where the first ones are that do not open, ${FALLBACK-VALUE} of them unless told"
              + " otherwise. None by default, since addresses can be personal data.")
  private int addresses;

  Tally tally() {
    return new Tally(addresses);
  }

  TableWalk walk(EncryptedStore store, StoreCommand command) {
    return new TableWalk(
        store.sealedTable(),
        Math.max(1, threads),
        Progress.of(command.terminal(), "rows", command.rowsOfLate()));
  }
}
