package dev.bluestore.cli;

import dev.bluestore.table.TableDefinition;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the table. */
@Command(
    name = "create",
    description = {
      "Makes the table, billed on demand, where there is none.",
      "It has the keys of the store and no index of an entity: an application adds those with"
          + " EncryptedStore.addIndexes. A table that is there is compared, and stays as it is."
    })
final class TableCreateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--point-in-time-recovery",
      description = "With point-in-time recovery, which DynamoDB charges for by the table's size.")
  private boolean recoverable;

  @Option(
      names = "--deletion-protection",
      description = "So that it cannot be deleted until that is switched off.")
  private boolean undeletable;

  @Mixin private final StoreOptions store = new StoreOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  TableCreateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (BareTable table = BareTable.of(store.settings(terminal))) {
      boolean created =
          table
              .setup()
              .create(
                  TableDefinition.of(table.setup().keys(), List.of()), recoverable, undeletable);
      output.print(
          terminal,
          Report.done(
              List.of(
                  created
                      ? "The table " + table.name() + " was made."
                      : "The table " + table.name() + " is there already, and stays as it is."),
              Json.object().put("table", table.name()).put("created", created)));
      return Outcome.DONE.exitCode();
    }
  }
}
