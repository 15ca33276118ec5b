package dev.bluestore.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The temporary folder of the integration tests and of the processes that they start. JUnit leaves
 * there what tests made, for the last one to look through.
 */
public final class SuiteFiles {

  private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

  private SuiteFiles() {}

  /** Makes the folder anew; only the build's own, and not that of the machine. */
  static void begin() throws IOException {
    if (!FOLDER.endsWith(Path.of("target", "tmp"))) {
      throw new IOException("expected java.io.tmpdir to be target/tmp, found " + FOLDER);
    }
    if (Files.exists(FOLDER)) {
      try (Stream<Path> former = Files.walk(FOLDER)) {
        for (Path each : former.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    Files.createDirectories(FOLDER);
  }

  /** The files until now. */
  public static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** Those of them with the canary. */
  public static List<Path> withCanary() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : all()) {
      try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
        if (Canary.isIn(content)) {
          found.add(file);
        }
      }
    }
    return found;
  }
}
