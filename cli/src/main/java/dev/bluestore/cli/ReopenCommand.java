package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.rotation.Rotation;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a shredded partition be written again. */
@Command(
    name = "reopen",
    description = {
      "Lets a partition be written again that was shredded, or whose data keys are lost.",
      "It makes a new data key. What was sealed there before stays unreadable, and the certificate"
          + " says from then on that the partition is reopened."
    })
final class ReopenCommand extends StoreCommand {

  @Parameters(paramLabel = "PK", description = PartitionOption.DESCRIPTION)
  private String partition = "";

  @Mixin private final Confirmation confirmation = new Confirmation();

  ReopenCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    List<String> components = PartitionOption.parse(opened.sealedTable(), partition).components();
    if (!confirmation.isGiven(
        terminal(), "Applications can write to this partition afterwards.", partition)) {
      return Confirmation.missing();
    }
    Rotation.of(opened).reopen(components);
    return Report.done(
        List.of("The partition has a new data key, and can be written to."),
        Json.object().put("reopened", true));
  }
}
