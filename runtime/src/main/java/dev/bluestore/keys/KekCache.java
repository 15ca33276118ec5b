package dev.bluestore.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.bluestore.crypto.XaesKey;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Derived key encryption keys, for five minutes from their derivation, 1,000 at the most. Each is
 * held once by the cache and once by each handle, and wiped with the last hold. Thread-safe.
 */
final class KekCache implements AutoCloseable {

  static final Duration LIFETIME = Duration.ofMinutes(5);
  static final int MOST_KEYS = 1_000;

  private final Cache<KeyContext, XaesKey> keys;

  KekCache(LongSupplier clock) {
    this.keys =
        Caffeine.newBuilder()
            .expireAfterWrite(LIFETIME)
            .maximumSize(MOST_KEYS)
            .ticker(clock::getAsLong)
            .executor(Runnable::run)
            .scheduler(Scheduler.systemScheduler())
            .removalListener(
                (@Nullable KeyContext context, @Nullable XaesKey key, RemovalCause cause) ->
                    Objects.requireNonNull(key).close())
            .build();
  }

  /** The key of a context, held for the caller. A key can fall out before it is held. */
  XaesKey get(KeyContext context, Function<KeyContext, XaesKey> derive) {
    XaesKey key;
    do {
      key = keys.get(context, derive);
    } while (!key.tryHold());
    return key;
  }

  @Override
  public void close() {
    keys.invalidateAll();
  }
}
