package dev.bluestore.contract;

import dev.bluestore.keys.KeyProvider;
import dev.bluestore.keys.LocalFileKeyProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.io.TempDir;

class LocalFileKeyProviderContractTest implements KeyRotationContract {

  @TempDir private Path folder;

  @Override
  public KeyProvider open() {
    return LocalFileKeyProvider.openOrCreate(folder.resolve("one"));
  }

  @Override
  public KeyProvider openOther() {
    return LocalFileKeyProvider.openOrCreate(folder.resolve("other"));
  }

  /** As a folder is put together from copies: a rotation would make a key of its own. */
  @Override
  public KeyProvider openRotated() {
    try (KeyProvider one = open();
        KeyProvider other = openOther()) {
      Path rotated = Files.createDirectories(folder.resolve("rotated"));
      String former = "umk-" + one.umk().id().substring("local:".length()) + ".key";
      copy(one, rotated.resolve(former));
      copy(other, rotated.resolve("umk.key"));
      return LocalFileKeyProvider.open(rotated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(KeyProvider from, Path to) throws IOException {
    Files.copy(
        Path.of(from.location()),
        to,
        StandardCopyOption.COPY_ATTRIBUTES,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
