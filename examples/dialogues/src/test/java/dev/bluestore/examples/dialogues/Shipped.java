package dev.bluestore.examples.dialogues;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The summary that the application ships. */
public final class Shipped {

  private Shipped() {}

  /** Its text. */
  public static String summary() {
    try (InputStream file =
        Objects.requireNonNull(Dialogues.class.getResourceAsStream("night-bus.md"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
