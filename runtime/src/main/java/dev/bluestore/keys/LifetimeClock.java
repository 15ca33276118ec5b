package dev.bluestore.keys;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The clock that keys grow old by, in nanoseconds. It is monotonic, and it goes on while the
 * machine is suspended, which the JVM's own ({@code CLOCK_MONOTONIC} on Linux) does not: where the
 * time of day runs ahead by a second or more, the difference counts as time that has passed. Set
 * back, the time of day changes nothing; set ahead, it ends keys early. Thread-safe.
 */
public final class LifetimeClock implements LongSupplier {

  private static final long NOTICED = Duration.ofSeconds(1).toNanos();

  private final LongSupplier monotonic;
  private final LongSupplier timeOfDay;
  private volatile long suspended;
  private volatile long ahead;

  /** Of this machine. */
  public LifetimeClock() {
    this(System::nanoTime, () -> TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()));
  }

  /** Of two clocks in nanoseconds. */
  LifetimeClock(LongSupplier monotonic, LongSupplier timeOfDay) {
    this.monotonic = monotonic;
    this.timeOfDay = timeOfDay;
    this.ahead = timeOfDay.getAsLong() - monotonic.getAsLong();
  }

  @Override
  public long getAsLong() {
    long now = monotonic.getAsLong();
    long gap = timeOfDay.getAsLong() - now;
    if (Math.abs(gap - ahead) >= NOTICED) {
      adjust(gap);
    }
    return now + suspended;
  }

  private synchronized void adjust(long gap) {
    long more = gap - ahead;
    if (more >= NOTICED) {
      suspended += more;
    }
    ahead = gap;
  }
}
