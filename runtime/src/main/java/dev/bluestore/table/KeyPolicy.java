package dev.bluestore.table;

import dev.bluestore.error.ConfigurationException;
import java.time.Duration;

/**
 * How long data keys are used, and how many are kept.
 *
 * @param lifetime how long an opened key is kept, from when it was asked for; use never extends it
 * @param grace how much longer a key opens items while its provider does not answer
 * @param mostKeys how many opened keys are kept for sealing, and how many for opening
 * @param maxAge of a data key that new items are sealed under
 * @param replication how long a key record may be on its way from another region
 */
public record KeyPolicy(
    Duration lifetime, Duration grace, int mostKeys, Duration maxAge, Duration replication) {

  /** Five minutes without grace, 10,000 keys, 90 days, and no other region. */
  public static final KeyPolicy DEFAULT =
      new KeyPolicy(
          Duration.ofMinutes(5), Duration.ZERO, 10_000, Duration.ofDays(90), Duration.ZERO);

  /** Refuses what cannot be meant. */
  public KeyPolicy {
    if (lifetime.compareTo(Duration.ofSeconds(1)) < 0
        || lifetime.compareTo(Duration.ofDays(1)) > 0) {
      throw refused("BLUE_KEY_LIFETIME", "one second to one day");
    }
    if (grace.isNegative() || grace.compareTo(Duration.ofDays(1)) > 0) {
      throw refused("BLUE_KEY_GRACE", "none to one day");
    }
    if (maxAge.compareTo(Duration.ofHours(1)) < 0) {
      throw refused("BLUE_KEY_MAX_AGE", "one hour or more");
    }
    if (mostKeys < 1) {
      throw refused("BLUE_KEY_CACHE_SIZE", "one key or more");
    }
  }

  private static ConfigurationException refused(String setting, String expected) {
    return new ConfigurationException(
        "expected " + setting + " to be " + expected + ", found something else");
  }

  /** With another lifetime. */
  public KeyPolicy withLifetime(Duration other) {
    return new KeyPolicy(other, grace, mostKeys, maxAge, replication);
  }

  /** With another grace. */
  public KeyPolicy withGrace(Duration other) {
    return new KeyPolicy(lifetime, other, mostKeys, maxAge, replication);
  }

  /** With another number of keys. */
  public KeyPolicy withMostKeys(int other) {
    return new KeyPolicy(lifetime, grace, other, maxAge, replication);
  }

  /** With another age. */
  public KeyPolicy withMaxAge(Duration other) {
    return new KeyPolicy(lifetime, grace, mostKeys, other, replication);
  }

  /** With another time that replication takes. */
  public KeyPolicy withReplication(Duration other) {
    return new KeyPolicy(lifetime, grace, mostKeys, maxAge, other);
  }
}
