package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.rotation.Rotation;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes the records of drained keys. */
@Command(
    name = "finish",
    description = {
      "Removes the records of data keys that a resealing has drained before a hold.",
      "Single items that are put back from older backups do not open afterwards."
    })
final class KeysFinishCommand extends StoreCommand {

  @Option(
      names = "--hold",
      paramLabel = "DURATION",
      defaultValue = "P35D",
      description =
          "How long ago they must have been drained; ${DEFAULT-VALUE} by default, the reach of"
              + " point-in-time recovery.")
  private Duration hold = Duration.ofDays(35);

  @Option(names = "--dry-run", description = "Say what it would remove, and change nothing.")
  private boolean dryRun;

  @Mixin private final WorkOptions work = new WorkOptions();

  @Mixin private final Confirmation confirmation = new Confirmation();

  KeysFinishCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    Rotation rotation = Rotation.of(opened);
    if (dryRun) {
      return RemovalReport.of(rotation.finishEstimate(hold), "records of drained data keys");
    }
    if (!confirmation.isGiven(
        terminal(), "Records of drained data keys are removed for good.", "finish")) {
      return Confirmation.missing();
    }
    return ResealCommand.report(
        work.work(terminal(), terminal()::tell, options -> rotation.finish(hold, options)));
  }
}
