package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.codec.PlainForm;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.rotation.Migration;
import dev.bluestore.rotation.MigrationEstimate;
import dev.bluestore.rotation.Rotation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Seals the plain items of an entity in place. */
@Command(
    name = "migrate",
    description = {
      "Seals the plain items of one entity where they are, while applications go on.",
      "What a plain item means is known by the mapper that was generated for its class: name it,"
          + " and what it needs to be loaded. Code from there is run."
    })
final class MigrateCommand extends StoreCommand {

  @Option(
      names = "--class-path",
      paramLabel = "PATH",
      required = true,
      split = "[:;]",
      description =
          "Jars and folders of classes with the mapper, the entity and its converters, made with"
              + " this release.")
  private List<Path> classPath = new ArrayList<>();

  @Option(
      names = "--mapper",
      paramLabel = "CLASS",
      required = true,
      description = "The generated mapper, such as com.acme.PerspectiveMapper.")
  private String mapper = "";

  @Option(
      names = "--attribute",
      paramLabel = "FIELD=NAME",
      description = "Another name that a field has in plain items; several times, several.")
  private Map<String, String> attributes = new LinkedHashMap<>();

  @Option(
      names = "--drop",
      paramLabel = "NAME",
      description =
          "An attribute of plain items to leave out, which is gone then; several times, several.")
  private List<String> dropped = new ArrayList<>();

  @Option(
      names = "--leave-others",
      description = "Pass over plain items of other entities, which are wrong otherwise.")
  private boolean leaveOthers;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "A name for the job; once done, it is not done again.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--dry-run", description = "Say what it would have to do, and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--show-addresses",
      description = "Say where the items are that are not sealed; addresses are data.")
  private boolean showAddresses;

  @Mixin private final WorkOptions work = new WorkOptions();

  @Mixin private final Confirmation confirmation = new Confirmation();

  MigrateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    try (MapperLoader loader = new MapperLoader(classPath)) {
      Migration migration = Rotation.of(opened).migrate(form(loader));
      migration = leaveOthers ? migration.leavingOthers() : migration;
      migration = name.isPresent() ? migration.called(name.get()) : migration;
      if (dryRun) {
        return report(migration.estimate(this::tell));
      }
      if (!dropped.isEmpty()
          && !confirmation.isGiven(
              terminal(), "The attributes that are dropped are in no item afterwards.", "drop")) {
        return Confirmation.missing();
      }
      return ResealCommand.report(work.work(terminal(), this::tell, migration::run));
    }
  }

  private PlainForm<?> form(MapperLoader loader) {
    PlainForm<?> form = PlainForm.of(loader.load(mapper)).dropping(dropped.toArray(String[]::new));
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      form = form.attribute(attribute.getKey(), attribute.getValue());
    }
    return form;
  }

  private void tell(BlueStoreException refused) {
    terminal().tell(refused);
    if (showAddresses) {
      refused
          .address()
          .ifPresent(
              address -> terminal().err().println("  at " + Terminal.printable("" + address)));
    }
  }

  private static Report report(MigrationEstimate estimate) {
    return new Report(
        Outcome.foundWrong(estimate.refused() > 0),
        List.of(
            "%,d plain items of %,d bytes; some %,.0f read and %,.0f write units. %,d do not fit."
                .formatted(
                    estimate.items(),
                    estimate.bytes(),
                    estimate.readUnits(),
                    estimate.writeUnits(),
                    estimate.refused())),
        Json.object()
            .put("items", estimate.items())
            .put("bytes", estimate.bytes())
            .put("refused", estimate.refused())
            .put("read_units", estimate.readUnits())
            .put("write_units", estimate.writeUnits()));
  }
}
