package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.rotation.Rotation;
import dev.bluestore.rotation.ShredState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks the certificate of a shredding. */
@Command(
    name = "certificate",
    description = {
      "Checks the certificate of a shredding: that this store has issued it as it is, and what has"
          + " become of the partition.",
      "A key that is back, as after a restore, counts as wrong: shred the partition again."
    })
final class CertificateCommand extends StoreCommand {

  @Parameters(paramLabel = "FILE", description = "The certificate.")
  private Path file = Path.of("");

  CertificateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    ShredState state = Rotation.of(opened).verify(read());
    String name = state.name().toLowerCase(Locale.ROOT);
    return new Report(
        Outcome.foundWrong(state == ShredState.RESTORED),
        List.of("This store has issued it; the partition is " + name + "."),
        Json.object().put("state", name));
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ConfigurationException(
          "expected to read a certificate at "
              + file
              + ", found no text that can be read ("
              + e.getClass().getSimpleName()
              + "); name another file",
          e);
    }
  }
}
