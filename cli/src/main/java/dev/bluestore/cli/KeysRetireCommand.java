package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.rotation.Rotation;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a former master key out of use. */
@Command(
    name = "retire",
    description = {
      "Takes a former master key out of use, once a consistent read of the whole table shows that"
          + " no data key needs it.",
      "Backups from before need it still: keep it where they are kept, until they have expired."
    })
final class KeysRetireCommand extends StoreCommand {

  @Parameters(paramLabel = "UMK", description = "Its id, as \"keys list\" shows it.")
  private String umk = "";

  @Mixin private final Confirmation confirmation = new Confirmation();

  KeysRetireCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    if (!confirmation.isGiven(
        terminal(), "Backups that need this master key do not open without it any more.", umk)) {
      return Confirmation.missing();
    }
    boolean aside = Rotation.of(opened).retire(umk);
    return Report.done(
        List.of(
            aside
                ? "It was put aside; keep it where the backups are."
                : "Nothing needs it: take it out of the configuration."),
        Json.object().put("umk", umk).put("put_aside", aside));
  }
}
