package dev.bluestore.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.KeyId;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opened data keys, for a while: five minutes from when they were opened, however often they are
 * used. The cache holds each key once; callers hold it beside, so that a key that falls out is
 * wiped when the last one is done with it. Thread-safe.
 */
final class KeyCache implements AutoCloseable {

  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final int MOST_KEYS = 10_000;

  private final Cache<Id, ContentKey> opening = cache();
  private final Cache<String, ContentKey> sealing = cache();

  private record Id(String pk, KeyId keyId) {}

  private static <K> Cache<K, ContentKey> cache() {
    return Caffeine.newBuilder()
        .expireAfterWrite(LIFETIME)
        .maximumSize(MOST_KEYS)
        .executor(Runnable::run)
        .removalListener(KeyCache::removed)
        .build();
  }

  private static void removed(@Nullable Object id, @Nullable ContentKey key, RemovalCause cause) {
    if (key != null) {
      key.close();
    }
  }

  /** The key that a partition seals under, held for the caller. */
  ContentKey toSeal(String pk, Supplier<ContentKey> load) {
    return held(
        sealing,
        pk,
        () -> {
          ContentKey key = load.get();
          if (key.tryHold()) {
            opening.put(new Id(pk, key.keyId()), key);
          }
          return key;
        });
  }

  /** The key of an id, held for the caller. */
  ContentKey toOpen(String pk, KeyId keyId, Supplier<ContentKey> load) {
    return held(opening, new Id(pk, keyId), load);
  }

  /** Drops the key that a partition seals under. */
  void forget(String pk) {
    sealing.invalidate(pk);
  }

  /** A key can fall out between finding and holding it: then it is loaded anew. */
  private static <K> ContentKey held(Cache<K, ContentKey> cache, K id, Supplier<ContentKey> load) {
    ContentKey key;
    do {
      key = cache.get(id, missing -> load.get());
    } while (!key.tryHold());
    return key;
  }

  @Override
  public void close() {
    sealing.invalidateAll();
    opening.invalidateAll();
  }
}
