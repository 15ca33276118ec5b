package dev.bluestore.envelope;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Times of key records: UTC to the second, {@code 2026-11-22T10:38:00Z}, 20 characters. */
final class UtcSecond {

  private static final int LENGTH = 20;

  private UtcSecond() {}

  /** The instant; empty where the text is not exactly its form, or no real time. */
  static Optional<Instant> parse(String text) {
    if (text.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      Instant instant = Instant.parse(text);
      return instant.toString().equals(text) ? Optional.of(instant) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
