package dev.bluestore.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.bluestore.crypto.XaesKey;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Derived key encryption keys, for five minutes from their derivation, 1,000 at the most. Each is
 * held once by the cache and once by each handle, and wiped with the last hold. Thread-safe.
 */
final class KekCache implements AutoCloseable {

  static final Duration LIFETIME = Duration.ofMinutes(5);
  static final int MOST_KEYS = 1_000;

  /** Whose key it is derived from, and for whom. */
  private record Id(String umkId, KeyContext context) {}

  private final Cache<Id, XaesKey> keys;

  KekCache(LongSupplier clock) {
    this.keys =
        Caffeine.newBuilder()
            .expireAfterWrite(LIFETIME)
            .maximumSize(MOST_KEYS)
            .ticker(clock::getAsLong)
            .executor(Runnable::run)
            .scheduler(Scheduler.systemScheduler())
            .removalListener(
                (@Nullable Id id, @Nullable XaesKey key, RemovalCause cause) ->
                    Objects.requireNonNull(key).close())
            .build();
  }

  /**
   * The key of a context under a master key, held for the caller. A key can fall out before it is
   * held.
   */
  XaesKey get(String umkId, KeyContext context, Supplier<XaesKey> derive) {
    XaesKey key;
    do {
      key = keys.get(new Id(umkId, context), missing -> derive.get());
    } while (!key.tryHold());
    return key;
  }

  @Override
  public void close() {
    keys.invalidateAll();
  }
}
