package dev.bluestore.examples.dialogues;

import dev.bluestore.keys.KeyProvider;
import dev.bluestore.keys.LocalFileKeyProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A master key in a temporary folder of its own, which is removed on closing. */
final class ScratchKeys implements AutoCloseable {

  private final Path folder;
  private final LocalFileKeyProvider provider;

  private ScratchKeys(Path folder) {
    this.folder = folder;
    this.provider = LocalFileKeyProvider.create(folder);
  }

  static ScratchKeys create() {
    try {
      return new ScratchKeys(Files.createTempDirectory("bluestore-demo"));
    } catch (IOException e) {
      throw new DialoguesException("cannot make a temporary folder", e);
    }
  }

  KeyProvider provider() {
    return provider;
  }

  @Override
  public void close() {
    provider.close();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new DialoguesException("cannot remove " + folder, e);
    }
  }
}
