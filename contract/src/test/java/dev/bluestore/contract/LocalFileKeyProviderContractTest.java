package dev.bluestore.contract;

import dev.bluestore.keys.KeyProvider;
import dev.bluestore.keys.LocalFileKeyProvider;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LocalFileKeyProviderContractTest implements KeyProviderContract {

  @TempDir private Path folder;

  @Override
  public KeyProvider open() {
    return LocalFileKeyProvider.openOrCreate(folder.resolve("one"));
  }

  @Override
  public KeyProvider openOther() {
    return LocalFileKeyProvider.openOrCreate(folder.resolve("other"));
  }
}
