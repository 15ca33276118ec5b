package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.rotation.Rotation;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes what writes that were cut off have left behind. */
@Command(
    name = "sweep",
    description = {
      "Removes the chunks of large items whose writer ended before the item was whole. Nobody can"
          + " read them.",
      "What it sees for the first time it dates, and removes when a later run finds it so: run it"
          + " once a day."
    })
final class SweepCommand extends StoreCommand {

  @Option(
      names = "--grace",
      paramLabel = "DURATION",
      defaultValue = "P1D",
      description =
          "Longer than any write can be under way, also on a machine that sleeps in between;"
              + " ${DEFAULT-VALUE} by default, an hour at the least. Too short a one removes parts"
              + " of items that are still being written.")
  private Duration grace = Duration.ofDays(1);

  @Option(names = "--dry-run", description = "Say what it would remove, and change nothing.")
  private boolean dryRun;

  @Mixin private final WorkOptions work = new WorkOptions();

  @Mixin private final Confirmation confirmation = new Confirmation();

  SweepCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    Rotation rotation = Rotation.of(opened);
    if (dryRun) {
      return RemovalReport.of(rotation.sweepEstimate(grace), "chunks");
    }
    if (!confirmation.isGiven(
        terminal(), "Chunks without an item that were dated before are removed.", "sweep")) {
      return Confirmation.missing();
    }
    return ResealCommand.report(
        work.work(terminal(), terminal()::tell, options -> rotation.sweep(grace, options)));
  }
}
