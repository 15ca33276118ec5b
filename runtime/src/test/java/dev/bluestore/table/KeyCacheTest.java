package dev.bluestore.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bluestore.envelope.ContentKey;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.KeyMissingException;
import dev.bluestore.error.KeyUnavailableException;
import dev.bluestore.telemetry.Telemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One load for all who ask, a lifetime that use does not extend, and keys that end wiped. */
class KeyCacheTest {

  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final ItemKey ITEM = new ItemKey("notebook#alpha", "note#01");
  private static final ItemKey OTHER = new ItemKey("notebook#alpha", "note#02");

  @TempDir private Path folder;
  private OpenedKeys keys;
  private KeyCache<String> cache;
  private final Queue<Runnable> queued = new ArrayDeque<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @BeforeEach
  void open() {
    keys = new OpenedKeys(folder);
    cache =
        new KeyCache<>(
            keys.times(LIFETIME, Duration.ZERO),
            1000,
            work -> {},
            extended -> {},
            Telemetry.NONE.keyCache("open"));
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    cache.close();
    keys.close();
  }

  private ContentKey get() {
    return cache.get("id", ITEM, keys::open);
  }

  private CompletableFuture<ContentKey> later() {
    return cache.get("id", ITEM, keys::open, queued::add);
  }

  private void runQueued() {
    for (Runnable next = queued.poll(); next != null; next = queued.poll()) {
      next.run();
    }
  }

  private static ContentKey missing(ItemKey item) {
    throw new KeyMissingException("expected a record, found none", item);
  }

  @Test
  void key_thatIsThere_isTheSameForEachCallerAndAtOnce() {
    try (ContentKey first = get();
        ContentKey second = get();
        ContentKey third = later().getNow(null)) {
      assertThat(second).isSameAs(first);
      assertThat(third).isSameAs(first);
    }
    assertThat(keys.count()).isEqualTo(1);
    assertThat(queued).isEmpty();
  }

  @Test
  void threads_thatMissOneKey_openItOnce() {
    CountDownLatch all = new CountDownLatch(200);
    List<CompletableFuture<ContentKey>> callers =
        IntStream.range(0, 200)
            .mapToObj(
                caller ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          all.countDown();
                          awaitAll(all);
                          return get();
                        },
                        threads))
            .toList();

    ContentKey first = callers.get(0).join();
    assertThat(callers).allSatisfy(caller -> assertThat(caller.join()).isSameAs(first));
    assertThat(keys.count()).isEqualTo(1);

    cache.close();
    callers.forEach(caller -> caller.join().close());
    assertThat(OpenedKeys.isWiped(first)).isTrue();
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void asynchronousCallers_ofOneMissingKey_shareOneLoadOnTheExecutor() {
    CompletableFuture<ContentKey> first = later();
    CompletableFuture<ContentKey> second = later();

    assertThat(queued).hasSize(1);
    assertThat(first).isNotDone();
    runQueued();

    assertThat(second.join()).isSameAs(first.join());
    assertThat(keys.count()).isEqualTo(1);
    first.join().close();
    second.join().close();
  }

  @Test
  void blockingCaller_beforeAQueuedLoad_opensTheKeyItself() {
    CompletableFuture<ContentKey> asynchronous = later();

    try (ContentKey key = get()) {
      runQueued();
      assertThat(asynchronous.join()).isSameAs(key);
      asynchronous.join().close();
    }
    assertThat(keys.count()).isEqualTo(1);
  }

  @Test
  void failure_ofALoad_isNotKeptAndReachesEachCallerAsItsOwn() {
    CompletableFuture<ContentKey> first = cache.get("id", ITEM, () -> missing(ITEM), queued::add);
    CompletableFuture<ContentKey> second =
        cache.get("id", OTHER, () -> missing(OTHER), queued::add);
    runQueued();

    KeyMissingException mine = failure(first);
    KeyMissingException other = failure(second);
    assertThat(mine.address()).contains(ITEM);
    assertThat(other.address()).contains(OTHER);
    assertThat(other).hasMessage(mine.getMessage()).hasCause(mine);

    get().close();
    assertThat(keys.count()).isEqualTo(1);
  }

  private static KeyMissingException failure(CompletableFuture<ContentKey> failed) {
    Throwable thrown = catchThrowable(failed::join);
    assertThat(thrown).isInstanceOf(CompletionException.class);
    return (KeyMissingException) thrown.getCause();
  }

  @Test
  void failure_withoutAnAddress_getsTheCallers() {
    KeyUnavailableException failure =
        catchThrowableOfType(
            KeyUnavailableException.class,
            () ->
                cache.get(
                    "id",
                    ITEM,
                    () -> {
                      throw new KeyUnavailableException("expected an answer, found none");
                    }));

    assertThat(failure.address()).contains(ITEM);
  }

  @Test
  void failure_ofAProgrammer_reachesTheCallerAsItIs() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                cache.get(
                    "id",
                    ITEM,
                    () -> {
                      throw new IllegalStateException("a bug");
                    }))
        .withMessage("a bug");
  }

  @Test
  void waiters_ofALoadWhoseThreadWasInterrupted_openTheKeyThemselves() {
    CompletableFuture<ContentKey> stopped =
        cache.get(
            "id",
            ITEM,
            () -> {
              Thread.currentThread().interrupt();
              return missing(ITEM);
            },
            queued::add);
    CompletableFuture<ContentKey> waiting = later();
    runQueued();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure(stopped).address()).contains(ITEM);
    assertThat(waiting).isCompleted();
    waiting.join().close();
  }

  @Test
  void executor_thatTakesNoMore_failsTheCallerAndKeepsNothing() {
    CompletableFuture<ContentKey> refused =
        cache.get(
            "id",
            ITEM,
            keys::open,
            work -> {
              throw new RejectedExecutionException("full");
            });

    assertThat(refused).isCompletedExceptionally();
    get().close();
    assertThat(keys.count()).isEqualTo(1);
  }

  @Test
  void key_inUseAllTheTime_endsWithItsLifetime() {
    ContentKey first = get();
    for (int minute = 1; minute < 5; minute++) {
      keys.pass(Duration.ofMinutes(1));
      try (ContentKey again = get()) {
        assertThat(again).isSameAs(first);
      }
    }
    keys.pass(Duration.ofMinutes(1));

    try (ContentKey anew = get()) {
      assertThat(anew).isNotSameAs(first);
    }
    assertThat(OpenedKeys.isWiped(first)).isFalse();
    first.close();
    assertThat(OpenedKeys.isWiped(first)).isTrue();
  }

  @Test
  void keys_beyondTheMostThatAreKept_areWiped() {
    try (KeyCache<Integer> small =
        new KeyCache<>(
            keys.times(LIFETIME, Duration.ZERO),
            10,
            work -> {},
            extended -> {},
            Telemetry.NONE.keyCache("open"))) {
      List<ContentKey> all = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        all.add(small.get(i, ITEM, keys::open));
      }
      all.forEach(ContentKey::close);

      assertThat(all.stream().filter(key -> !OpenedKeys.isWiped(key))).hasSizeLessThanOrEqualTo(10);
    }
  }

  @Test
  void close_wipesKeysAndThoseThatAreOnTheirWay() {
    ContentKey there = get();
    there.close();
    CompletableFuture<ContentKey> coming = cache.get("other", ITEM, keys::open, queued::add);
    cache.close();
    runQueued();

    assertThat(OpenedKeys.isWiped(there)).isTrue();
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(coming::join)
        .withCauseInstanceOf(IllegalStateException.class);
    assertThatIllegalStateException().isThrownBy(this::get).withMessageContaining("closed");
  }
}
