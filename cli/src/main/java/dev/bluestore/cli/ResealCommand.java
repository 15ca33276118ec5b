package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.rotation.JobEstimate;
import dev.bluestore.rotation.JobReport;
import dev.bluestore.rotation.Reseal;
import dev.bluestore.rotation.Rotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Seals everything anew under new data keys. */
@Command(
    name = "reseal",
    description = {
      "Seals the whole table, or some partitions, anew under new data keys, while applications go"
          + " on.",
      "Run it on as many machines as you like: they share the work. Run it again where it was"
          + " stopped: it goes on."
    })
final class ResealCommand extends StoreCommand {

  @Option(
      names = "--partition",
      paramLabel = "PK",
      description =
          "A partition, by its key as the table has it, such as dialogue#nvidia-analysis; given"
              + " several times, several. The whole table by default.")
  private List<String> partitions = new ArrayList<>();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "A name for the job, such as 2027-yearly; once done, it is not done again.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--caches-end-within",
      paramLabel = "DURATION",
      description =
          "The longest that any application keeps an opened key and writes with it: its"
              + " BLUE_KEY_LIFETIME, BLUE_KEY_GRACE and deadline together; those of this command by"
              + " default. Too short a one loses what is written late.")
  private Optional<Duration> cachesEnd = Optional.empty();

  @Option(names = "--dry-run", description = "Say what it would have to do, and change nothing.")
  private boolean dryRun;

  @Mixin private final WorkOptions work = new WorkOptions();

  ResealCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    Reseal reseal = reseal(opened);
    if (dryRun) {
      return report(reseal.estimate());
    }
    return report(work.work(terminal(), terminal()::tell, reseal::run));
  }

  private Reseal reseal(EncryptedStore opened) {
    Reseal reseal = of(opened, partitions);
    if (name.isPresent()) {
      reseal = reseal.called(name.get());
    }
    return cachesEnd.isPresent() ? reseal.cachesEndWithin(cachesEnd.get()) : reseal;
  }

  /** Of some partitions, or of the whole table where there are none. */
  private static Reseal of(EncryptedStore opened, List<String> partitions) {
    Reseal reseal = Rotation.of(opened).reseal();
    for (String key : partitions) {
      PartitionAddress partition = PartitionOption.parse(opened.sealedTable(), key);
      List<String> parts = partition.components();
      reseal =
          reseal.partition(parts.get(0), parts.subList(1, parts.size()).toArray(String[]::new));
    }
    return reseal;
  }

  private static Report report(JobEstimate estimate) {
    return Report.done(
        List.of(
            "%,d items of %,d bytes under %,d data keys; some %,.0f read and %,.0f write units."
                .formatted(
                    estimate.items(),
                    estimate.bytes(),
                    estimate.keys(),
                    estimate.readUnits(),
                    estimate.writeUnits())),
        Json.object()
            .put("items", estimate.items())
            .put("bytes", estimate.bytes())
            .put("keys", estimate.keys())
            .put("read_units", estimate.readUnits())
            .put("write_units", estimate.writeUnits()));
  }

  static Report report(JobReport done) {
    return new Report(
        Outcome.foundWrong(!done.finished() || done.refused() > 0),
        List.of(
            "%,d rows read, %,d changed, %,d do not open."
                .formatted(done.read(), done.changed(), done.refused()),
            done.finished()
                ? "It is done."
                : "It is not done: put right what does not open, then run it again."),
        Json.object()
            .put("finished", done.finished())
            .put("read", done.read())
            .put("changed", done.changed())
            .put("bytes", done.bytes())
            .put("refused", done.refused()));
  }
}
