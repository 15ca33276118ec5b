package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.envelope.DekRecord;
import dev.bluestore.rotation.JobEstimate;
import dev.bluestore.rotation.Rotation;
import dev.bluestore.rotation.ShredCertificate;
import dev.bluestore.rotation.ShredOptions;
import dev.bluestore.table.KeyPolicy;
import dev.bluestore.table.SealedTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a partition unreadable for good. */
@Command(
    name = "shred",
    description = {
      "Destroys the data keys of a partition: everything in it is unreadable for good.",
      "It returns when no application can have such a key any more, and writes a certificate,"
          + " which names what must still expire: backups, exports and streams from before."
    })
final class ShredCommand extends StoreCommand {

  @Parameters(
      paramLabel = "PARTITION",
      description = "The key of the partition as the table has it, such as dialogue#42.")
  private String partition = "";

  @Option(
      names = "--by",
      paramLabel = "WHOM",
      required = true,
      description = "Who asks for it, for the certificate: a person, or the number of a request.")
  private String by = "";

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      required = true,
      description = "The file to make for the certificate.")
  private Path certificate = Path.of("");

  @Option(names = "--delete-items", description = "Remove the unreadable items as well.")
  private boolean deleteItems;

  @Option(
      names = "--caches-end-within",
      paramLabel = "DURATION",
      description =
          "The longest that any application keeps an opened key, such as PT5M; as this command is"
              + " configured by default.")
  private Optional<Duration> cachesEnd = Optional.empty();

  @Option(names = "--dry-run", description = "Say what it would destroy, and change nothing.")
  private boolean dryRun;

  @Mixin private final Confirmation confirmation = new Confirmation();

  ShredCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    List<String> components = PartitionOption.parse(opened.sealedTable(), partition).components();
    if (dryRun) {
      return report(opened, components);
    }
    if (!confirmation.isGiven(
        terminal(), "Everything in this partition is unreadable for good afterwards.", partition)) {
      return Confirmation.missing();
    }
    KeyPolicy caches = opened.sealedTable().policy();
    Duration wait = cachesEnd.orElse(caches.lifetime().plus(caches.grace()));
    terminal()
        .err()
        .println("Destroys the data keys, then waits " + wait + ", until nobody has one opened.");
    try (NewFile file = NewFile.at(certificate)) {
      ShredCertificate made = Rotation.of(opened).shred(components, options());
      file.append(made.toJson().stripTrailing());
      file.keep();
      return Report.done(
          List.of(
              "%,d data keys are destroyed; the certificate is in %s."
                  .formatted(made.keys().size(), certificate)),
          Json.object()
              .put("certificate", made.id())
              .put("file", certificate.toString())
              .put("keys", made.keys().size()));
    }
  }

  private Report report(EncryptedStore opened, List<String> components) {
    SealedTable table = opened.sealedTable();
    long keys =
        table.keys().records(table.partition(components)).stream()
            .filter(DekRecord.Live.class::isInstance)
            .count();
    JobEstimate items = ResealCommand.of(opened, List.of(partition)).estimate();
    return Report.done(
        List.of(
            "%,d data keys would be destroyed, and %,d items of %,d bytes be unreadable for good%s."
                .formatted(
                    keys, items.items(), items.bytes(), deleteItems ? ", then removed" : "")),
        Json.object()
            .put("keys", keys)
            .put("items", items.items())
            .put("bytes", items.bytes())
            .put("dry_run", true));
  }

  private ShredOptions options() {
    ShredOptions options = ShredOptions.by(by);
    if (deleteItems) {
      options = options.andDeleteItems();
    }
    return cachesEnd.isPresent() ? options.cachesEndWithin(cachesEnd.get()) : options;
  }
}
