package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.rotation.Rotation;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a new local master key. */
@Command(
    name = "rotate",
    description = {
      "Makes a new local master key, and keeps the one that was current as a former one.",
      "New data keys are wrapped under it from then on; \"keys rewrap\" moves the others. With KMS,"
          + " put the new key's ARN into BLUE_KMS_KEY_ARN and the old one into"
          + " BLUE_KMS_FORMER_KEY_ARNS instead."
    })
final class KeysRotateCommand extends StoreCommand {

  @Mixin private final Confirmation confirmation = new Confirmation();

  KeysRotateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    if (!confirmation.isGiven(
        terminal(),
        "A new master key is made. Every machine that reads the table needs the folder of keys as"
            + " it is afterwards, and so does your copy of it.",
        "rotate")) {
      return Confirmation.missing();
    }
    String id = Rotation.of(opened).rotate();
    return Report.done(
        List.of(
            "New data keys are wrapped under " + id + ".",
            "Copy the folder of keys to where it is kept, and to every machine; then run \"bluestore"
                + " keys rewrap\"."),
        Json.object().put("umk", id));
  }
}
