package dev.bluestore.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the store logs while the integration tests run: all of it, at TRACE, in one file. */
public final class SuiteLog {

  private static final Optional<Path> FILE =
      Optional.ofNullable(System.getProperty("org.slf4j.simpleLogger.logFile")).map(Path::of);

  private SuiteLog() {}

  static boolean isKept() {
    return FILE.isPresent();
  }

  /** What was logged until now. */
  public static BufferedReader reader() throws IOException {
    return Files.newBufferedReader(FILE.orElseThrow(), StandardCharsets.ISO_8859_1);
  }
}
