package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.rotation.RewrapOptions;
import dev.bluestore.rotation.RewrapReport;
import dev.bluestore.rotation.Rotation;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moves data keys under the current master key. */
@Command(
    name = "rewrap",
    description = {
      "Wraps every data key that is under a former master key under the current one.",
      "Items are not touched. It can be run again at any time, also on several machines at once."
          + " After a leak of a master key, reseal instead."
    })
final class KeysRewrapCommand extends StoreCommand {

  @Option(
      names = "--threads",
      paramLabel = "COUNT",
      defaultValue = "8",
      description = "How many are wrapped at a time; ${DEFAULT-VALUE} by default.")
  private int threads = 8;

  @Option(names = "--dry-run", description = "Count them, and change nothing.")
  private boolean dryRun;

  @Mixin private final RateOptions rate = new RateOptions();

  KeysRewrapCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    Progress progress = Progress.of(terminal(), "data keys", 0);
    AtomicLong told = new AtomicLong();
    RewrapOptions options =
        RewrapOptions.defaults()
            .withThreads(threads)
            .withLimit(rate.limit())
            .onRefused(terminal()::tell)
            .onProgress(now -> progress.add(now.found() - told.getAndSet(now.found())));
    try {
      return report(Rotation.of(opened).rewrap(dryRun ? options.asDryRun() : options));
    } finally {
      progress.end();
    }
  }

  private Report report(RewrapReport done) {
    String line =
        dryRun
            ? "%,d data keys of %,d bytes are under former master keys; some %,d capacity units."
                .formatted(done.found(), done.bytes(), done.units())
            : "%,d data keys were under former master keys, %,d were wrapped anew, %,d do not open."
                .formatted(done.found(), done.rewrapped(), done.refused());
    return new Report(
        Outcome.foundWrong(done.refused() > 0),
        List.of(line),
        Json.object()
            .put("found", done.found())
            .put("rewrapped", done.rewrapped())
            .put("bytes", done.bytes())
            .put("units", done.units())
            .put("refused", done.refused())
            .put("dry_run", dryRun));
  }
}
