package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.rotation.Rotation;
import dev.bluestore.rotation.ShredCertificate;
import dev.bluestore.rotation.ShredEstimate;
import dev.bluestore.rotation.ShredOptions;
import dev.bluestore.table.KeyPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a partition unreadable for good. */
@Command(
    name = "shred",
    description = {
      "Destroys the data keys of a partition: everything in it is unreadable for good.",
      "It returns when no application can have such a key any more, and writes a certificate,"
          + " which names what must still expire: backups, exports and streams from before."
    })
final class ShredCommand extends StoreCommand {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PK", description = PartitionOption.DESCRIPTION)
  private String partition = "";

  @Option(
      names = "--by",
      paramLabel = "WHOM",
      description =
          "Who asks for it, for the certificate: a person, or the number of a request. Required,"
              + " but with --dry-run.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "The file to make for the certificate. Required, but with --dry-run.")
  private Optional<Path> certificate = Optional.empty();

  @Option(names = "--delete-items", description = "Remove the unreadable items as well.")
  private boolean deleteItems;

  @Option(
      names = "--caches-end-within",
      paramLabel = "DURATION",
      description =
          "The longest that any application keeps an opened key: its BLUE_KEY_LIFETIME and"
              + " BLUE_KEY_GRACE together; those of this command by default. Too short a one"
              + " certifies what is not yet so.")
  private Optional<Duration> cachesEnd = Optional.empty();

  @Option(
      names = "--dry-run",
      description = "Say what it would destroy and remove, and change nothing.")
  private boolean dryRun;

  @Mixin private final Confirmation confirmation = new Confirmation();

  ShredCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    List<String> components = PartitionOption.parse(opened.sealedTable(), partition).components();
    Rotation rotation = Rotation.of(opened);
    if (dryRun) {
      return report(rotation.shredEstimate(components));
    }
    String whom = required(by, "--by");
    Path path = required(certificate, "--certificate");
    if (!confirmation.isGiven(
        terminal(), "Everything in this partition is unreadable for good afterwards.", partition)) {
      return Confirmation.missing();
    }
    KeyPolicy caches = opened.sealedTable().policy();
    Duration wait = cachesEnd.orElse(caches.lifetime().plus(caches.grace()));
    try (NewFile file = NewFile.at(path);
        ShredView view = new ShredView(terminal(), wait)) {
      ShredCertificate made =
          rotation.shred(components, options(whom).cachesEndWithin(wait).onProgress(view));
      file.append(made.toJson().stripTrailing());
      file.keep();
      return report(made, path);
    }
  }

  private <T> T required(Optional<T> option, String name) {
    return option.orElseThrow(
        () -> new ParameterException(spec.commandLine(), "Missing required option: " + name));
  }

  private ShredOptions options(String whom) {
    ShredOptions options = ShredOptions.by(whom);
    return deleteItems ? options.andDeleteItems() : options;
  }

  private static Report report(ShredCertificate made, Path path) {
    return Report.done(
        List.of(
            "%,d data keys are destroyed; the certificate is in %s."
                .formatted(made.keys().size(), path)),
        Json.object()
            .put("certificate", made.id())
            .put("file", path.toString())
            .put("keys", made.keys().size()));
  }

  private Report report(ShredEstimate found) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "%,d data keys would be destroyed, and %,d items of %,d bytes be unreadable for good."
                    .formatted(found.keys(), found.items(), found.bytes())));
    lines.add(
        deleteItems
            ? "%,d items would be removed.".formatted(found.removable())
            : "No item would be removed, without --delete-items.");
    return Report.done(
        lines,
        Json.object()
            .put("keys", found.keys())
            .put("items", found.items())
            .put("bytes", found.bytes())
            .put("removed", deleteItems ? found.removable() : 0)
            .put("dry_run", true));
  }
}
