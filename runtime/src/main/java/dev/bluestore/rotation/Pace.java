package dev.bluestore.rotation;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps to a rate: whoever has spent something waits until it was due. A bucket without depth, so
 * that nothing is saved up. Thread-safe.
 */
final class Pace {

  private final RateLimit limit;
  private final LongSupplier nanos;
  private long free;

  /**
   * Begins now.
   *
   * @param nanos a clock of nanoseconds, from any beginning
   */
  Pace(RateLimit limit, LongSupplier nanos) {
    this.limit = limit;
    this.nanos = nanos;
    this.free = nanos.getAsLong();
  }

  /** How long to wait after something was spent. */
  synchronized Duration spent(long items, double units) {
    double amount = limit.unit() == RateLimit.Unit.ITEMS ? items : units;
    long now = nanos.getAsLong();
    if (free - now < 0) {
      free = now;
    }
    free += (long) (amount / limit.perSecond() * Duration.ofSeconds(1).toNanos());
    return Duration.ofNanos(free - now);
  }
}
