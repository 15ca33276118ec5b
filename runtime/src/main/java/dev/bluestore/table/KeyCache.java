package dev.bluestore.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.KeyRefusedException;
import dev.bluestore.error.KeyUnavailableException;
import dev.bluestore.error.OpenException;
import dev.bluestore.telemetry.KeyCacheTelemetry;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opened data keys, for a lifetime that begins when a key is asked for and that no use extends. A
 * key that is missing is opened once, whoever asks for it in the meantime. The cache holds each key
 * once; callers hold it beside, so that a key that falls out is wiped when the last one is done
 * with it. Thread-safe.
 */
final class KeyCache<K> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KeyCache.class);

  private final Cache<K, KeyLoad> loads;
  private final KeyTimes times;
  private final Executor refreshing;
  private final Consumer<ContentKey> extending;
  private final KeyCacheTelemetry telemetry;
  private volatile boolean closed;

  /**
   * An empty cache.
   *
   * @param refreshing looks for keys anew ahead of their end; it may drop what it is given
   * @param extending is told of a key before it is used past its lifetime
   */
  KeyCache(
      KeyTimes times,
      int mostKeys,
      Executor refreshing,
      Consumer<ContentKey> extending,
      KeyCacheTelemetry telemetry) {
    this.times = times;
    this.refreshing = refreshing;
    this.extending = extending;
    this.telemetry = telemetry;
    this.loads =
        Caffeine.newBuilder()
            .expireAfterWrite(times.lifetime() + times.grace(), TimeUnit.NANOSECONDS)
            .maximumSize(mostKeys)
            .ticker(times::now)
            .executor(Runnable::run)
            .scheduler(Scheduler.systemScheduler())
            .removalListener(
                (@Nullable K id, @Nullable KeyLoad load, RemovalCause cause) -> {
                  telemetry.removed();
                  Objects.requireNonNull(load).release();
                })
            .build();
  }

  /**
   * A key, held for the caller; opened on this thread where it is missing and nobody has begun to.
   *
   * @param item what the caller asks for, for exceptions
   */
  ContentKey get(K id, ItemKey item, Supplier<ContentKey> source) {
    ContentKey key = asked(id, source);
    while (key == null) {
      KeyLoad mine = newLoad(id, source);
      KeyLoad load = enter(id, mine);
      load.run();
      try {
        load.join();
      } catch (CompletionException e) {
        if (load == mine || !load.wasInterrupted()) {
          throw thrown(own(e, load == mine, item));
        }
      }
      key = load.held();
    }
    return key;
  }

  /** The same, opened by an executor; no thread waits for it. */
  CompletableFuture<ContentKey> get(
      K id, ItemKey item, Supplier<ContentKey> source, Executor loading) {
    ContentKey key = asked(id, source);
    if (key != null) {
      return CompletableFuture.completedFuture(key);
    }
    KeyLoad mine = newLoad(id, source);
    KeyLoad load = enter(id, mine);
    if (load == mine) {
      start(mine, loading);
    }
    return load.handleAsync(
            (opened, failure) -> {
              if (failure != null && (load == mine || !load.wasInterrupted())) {
                return new Next(CompletableFuture.failedFuture(own(failure, load == mine, item)));
              }
              ContentKey held = load.held();
              return new Next(
                  held == null
                      ? get(id, item, source, loading)
                      : CompletableFuture.completedFuture(held));
            },
            loading)
        .thenCompose(Next::future);
  }

  private record Next(CompletableFuture<ContentKey> future) {}

  private static void start(KeyLoad load, Executor loading) {
    try {
      loading.execute(load);
    } catch (RejectedExecutionException e) {
      load.refuse(
          new KeyUnavailableException(
              "expected an executor that opens data keys, found one that takes no more work; give"
                  + " it more threads or a longer queue, or send fewer requests at once",
              e));
    }
  }

  /** A failure as one caller sees it: waiters must not share an exception, nor its item. */
  private static Throwable own(Throwable failure, boolean mine, ItemKey item) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    if (cause instanceof BlueStoreException known && !(mine && known.address().isPresent())) {
      return known.forAnother(item);
    }
    return cause;
  }

  /** What a source of keys throws is unchecked. */
  private static RuntimeException thrown(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  /** Adds a key that was opened as another one's part, where it can still be held. */
  void offer(K id, ContentKey key, long since) {
    if (key.tryHold()) {
      loads.put(id, KeyLoad.of(times, since, key));
      telemetry.added();
      wipeWhereClosed();
    }
  }

  void forget(K id) {
    loads.invalidate(id);
  }

  private @Nullable ContentKey asked(K id, Supplier<ContentKey> source) {
    ContentKey key = ready(id, source);
    if (key == null) {
      telemetry.miss();
    } else {
      telemetry.hit();
    }
    return key;
  }

  /** Forgets every key of some ids, those on their way included. */
  void forgetAll(Predicate<K> ids) {
    loads.asMap().keySet().removeIf(ids);
  }

  private @Nullable ContentKey ready(K id, Supplier<ContentKey> source) {
    KeyLoad load = loads.getIfPresent(id);
    long now = times.now();
    if (load == null || load.isOver(now)) {
      return null;
    }
    ContentKey key = load.held();
    if (key != null && load.claimsRefresh(now)) {
      refreshing.execute(() -> refresh(id, load, source));
    }
    return key;
  }

  /** A key that cannot be had just now stays until its end; one that is refused ends at once. */
  private void refresh(K id, KeyLoad old, Supplier<ContentKey> source) {
    KeyLoad anew = newLoad(id, source);
    if (old.isInGrace()) {
      anew.inherit(old);
    }
    anew.run();
    try {
      anew.join();
      if (loads.asMap().replace(id, old, anew)) {
        telemetry.added();
      } else {
        anew.release();
      }
      wipeWhereClosed();
    } catch (CompletionException e) {
      LOG.debug("a data key could not be opened anew ahead of its end", e);
      if (e.getCause() instanceof KeyRefusedException || e.getCause() instanceof OpenException) {
        loads.asMap().remove(id, old);
      }
    }
  }

  private KeyLoad newLoad(K id, Supplier<ContentKey> source) {
    return new KeyLoad(
        times, times.now(), source, failed -> loads.asMap().remove(id, failed), extending);
  }

  /** The load that serves an id: the one that is there, or this one, which is there now. */
  private KeyLoad enter(K id, KeyLoad mine) {
    if (closed) {
      throw new IllegalStateException("a store was used after it was closed");
    }
    KeyLoad there = loads.asMap().putIfAbsent(id, mine);
    while (there != null && (there.isOver(times.now()) || there.isSpent())) {
      mine.inherit(there);
      there = loads.asMap().replace(id, there, mine) ? null : loads.asMap().putIfAbsent(id, mine);
    }
    if (there == null) {
      telemetry.added();
    }
    wipeWhereClosed();
    if (there == null) {
      return mine;
    }
    mine.disinherit();
    return there;
  }

  /** What was added while another thread closed the cache. */
  private void wipeWhereClosed() {
    if (closed) {
      loads.invalidateAll();
    }
  }

  /** Wipes the keys; those in use, or on their way, are wiped when they are given back. */
  @Override
  public void close() {
    closed = true;
    loads.invalidateAll();
  }
}
