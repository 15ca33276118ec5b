package dev.bluestore;

import dev.bluestore.codec.Stamp;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/**
 * Stamps writes with a clock's time and with ids that sort by it: UUIDv7, with a counter of 12 bits
 * in each millisecond that starts at a random place (RFC 9562 §5.7 and §6.2, method 1) and 62 fresh
 * random bits. Ids of one store ascend, also where the clock stands still or goes back.
 * Thread-safe.
 */
final class Stamps {

  private static final int COUNTER_BITS = 12;

  /** The counter starts in the lower half of its range, so that it rarely runs into the time. */
  private static final int START_MASK = (1 << (COUNTER_BITS - 1)) - 1;

  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long VARIANT_MASK = 0x3fff_ffff_ffff_ffffL;

  private final Clock clock;
  private final IntFunction<byte[]> random;

  /** Milliseconds since 1970 and the counter behind them, of the last id. */
  private final AtomicLong last = new AtomicLong();

  /**
   * Over a clock.
   *
   * @param random gives so many fresh random bytes
   */
  Stamps(Clock clock, IntFunction<byte[]> random) {
    this.clock = clock;
    this.random = random;
  }

  /** A stamp of now. */
  Stamp next() {
    return new Stamp(clock.instant(), this::id);
  }

  private UUID id() {
    ByteBuffer bytes = ByteBuffer.wrap(random.apply(2 + Long.BYTES));
    long first = (clock.millis() << COUNTER_BITS) | (bytes.getShort() & START_MASK);
    long time = last.updateAndGet(before -> Math.max(before + 1, first));
    long millis = time >>> COUNTER_BITS;
    long counter = time & ((1 << COUNTER_BITS) - 1);
    return new UUID((millis << 16) | VERSION | counter, VARIANT | (bytes.getLong() & VARIANT_MASK));
  }
}
