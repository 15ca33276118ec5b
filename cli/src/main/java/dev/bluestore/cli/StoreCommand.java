package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.error.RequestFailedException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that works on a store. */
abstract class StoreCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final StoreOptions store = new StoreOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  StoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Does the work. */
  abstract Report run(EncryptedStore opened);

  @Override
  public final Integer call() {
    try (EncryptedStore opened = store.store(terminal).build()) {
      Report report = run(opened);
      output.print(terminal, report);
      return report.outcome().exitCode();
    }
  }

  /**
   * How many rows the table had of late, by which progress tells the time that is left. 0 where
   * this role may not ask: reading a table needs no leave to describe it.
   */
  final long rowsOfLate() {
    try (BareTable table = BareTable.of(store.settings(terminal))) {
      return table.setup().rows();
    } catch (RequestFailedException e) {
      return 0;
    }
  }

  final Terminal terminal() {
    return terminal;
  }
}
