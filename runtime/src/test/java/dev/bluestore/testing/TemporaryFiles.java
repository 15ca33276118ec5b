package dev.bluestore.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives the integration tests a folder of their own for temporary files, and finds what is left.
 */
public final class TemporaryFiles implements LauncherSessionListener {

  private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

  /** Makes the folder: the JDK does not, where a property names one. */
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      Files.createDirectories(FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder. */
  public static Path folder() {
    return FOLDER;
  }

  /** The files that are there now. */
  public static List<Path> left() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
