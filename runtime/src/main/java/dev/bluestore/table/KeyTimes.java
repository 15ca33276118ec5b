package dev.bluestore.table;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/**
 * When an opened key is over, and when it is looked for anew.
 *
 * @param clock in nanoseconds
 * @param lifetime in nanoseconds
 * @param grace in nanoseconds, past the lifetime
 */
record KeyTimes(LongSupplier clock, long lifetime, long grace) {

  private static final int PARTS = 20;
  private static final long SHORTEST_PAUSE = Duration.ofSeconds(1).toNanos();

  static KeyTimes of(Duration lifetime, Duration grace, LongSupplier clock) {
    return new KeyTimes(clock, lifetime.toNanos(), grace.toNanos());
  }

  long now() {
    return clock.getAsLong();
  }

  /** Ahead of the end by an eighth or so: keys of one moment are not looked for in one moment. */
  long refresh(long since, long until) {
    long part = Math.max(1, (until - since) / PARTS);
    return until - 2 * part - ThreadLocalRandom.current().nextLong(part);
  }

  /** How long to wait after a failure. */
  long pause() {
    return Math.max(SHORTEST_PAUSE, lifetime / PARTS);
  }
}
