package dev.bluestore.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.envelope.ContentKey;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.KeyRefusedException;
import dev.bluestore.error.KeyUnavailableException;
import dev.bluestore.telemetry.Telemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are looked for anew ahead of their end, which a failure does not put off. */
class KeyRefreshTest {

  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final Duration GRACE = Duration.ofMinutes(10);
  private static final Duration NEARLY = Duration.ofSeconds(275);
  private static final ItemKey ITEM = new ItemKey("notebook#alpha", "note#01");
  private final BlueStoreException outage =
      new KeyUnavailableException("expected an answer, found none");
  private final BlueStoreException refusal =
      new KeyRefusedException("refused", "DisabledException", null);

  @TempDir private Path folder;
  private final Queue<Runnable> refreshes = new ArrayDeque<>();
  private final List<ContentKey> extended = new ArrayList<>();
  private Optional<BlueStoreException> failure = Optional.empty();
  private OpenedKeys keys;
  private KeyCache<String> cache;

  @BeforeEach
  void open() {
    keys = new OpenedKeys(folder);
    cache = cache(Duration.ZERO);
  }

  @AfterEach
  void close() {
    cache.close();
    keys.close();
  }

  private KeyCache<String> cache(Duration grace) {
    return new KeyCache<>(
        keys.times(LIFETIME, grace),
        1000,
        refreshes::add,
        extended::add,
        Telemetry.NONE.keyCache("open"));
  }

  private ContentKey get() {
    ContentKey key = cache.get("id", ITEM, this::source);
    key.close();
    return key;
  }

  private ContentKey source() {
    if (failure.isPresent()) {
      throw failure.get();
    }
    return keys.open();
  }

  private void refresh() {
    assertThat(refreshes).hasSize(1);
    refreshes.remove().run();
  }

  @Test
  void key_nearItsEnd_isReplacedOffTheCallersThread() {
    ContentKey first = get();
    keys.pass(Duration.ofMinutes(4));
    get();
    assertThat(refreshes).isEmpty();

    keys.pass(Duration.ofSeconds(35));
    assertThat(get()).isSameAs(first);
    assertThat(get()).isSameAs(first);
    refresh();

    assertThat(OpenedKeys.isWiped(first)).isTrue();
    ContentKey second = get();
    assertThat(second).isNotSameAs(first);
    keys.pass(Duration.ofMinutes(4));
    assertThat(get()).isSameAs(second);
    assertThat(keys.count()).isEqualTo(2);
  }

  @Test
  void key_whoseRefreshFails_endsWithItsLifetime() {
    ContentKey first = get();
    failure = Optional.of(outage);
    keys.pass(NEARLY);
    get();
    refresh();
    assertThat(get()).isSameAs(first);
    assertThat(refreshes).isEmpty();

    keys.pass(LIFETIME.minus(NEARLY));
    assertThatExceptionOfType(KeyUnavailableException.class).isThrownBy(this::get);
    assertThat(OpenedKeys.isWiped(first)).isTrue();
  }

  @Test
  void key_whoseRefreshIsRefused_endsAtOnce() {
    ContentKey first = get();
    failure = Optional.of(refusal);
    keys.pass(NEARLY);
    get();
    refresh();

    assertThat(OpenedKeys.isWiped(first)).isTrue();
    assertThatExceptionOfType(KeyRefusedException.class).isThrownBy(this::get);
  }

  @Test
  void refresh_afterTheCacheWasClosed_leavesNoKey() {
    get();
    keys.pass(NEARLY);
    get();
    cache.close();
    refresh();

    assertThat(keys.count()).isEqualTo(2);
    assertThat(keys.last()).matches(OpenedKeys::isWiped);
  }

  @Test
  void grace_inAnOutage_servesTheKeyAndEnds() {
    cache = cache(GRACE);
    ContentKey first = get();
    failure = Optional.of(outage);
    keys.pass(LIFETIME);

    for (int minute = 0; minute < GRACE.toMinutes(); minute++) {
      assertThat(get()).isSameAs(first);
      keys.pass(Duration.ofMinutes(1));
    }
    assertThatExceptionOfType(KeyUnavailableException.class).isThrownBy(this::get);
    assertThat(OpenedKeys.isWiped(first)).isTrue();
    assertThat(extended).hasSizeGreaterThan(1).containsOnly(first);
  }

  @Test
  void grace_onceTheProviderRefuses_isOver() {
    cache = cache(GRACE);
    ContentKey first = get();
    failure = Optional.of(outage);
    keys.pass(LIFETIME);
    assertThat(get()).isSameAs(first);

    failure = Optional.of(refusal);
    keys.pass(Duration.ofMinutes(1));

    assertThatExceptionOfType(KeyRefusedException.class).isThrownBy(this::get);
    assertThat(OpenedKeys.isWiped(first)).isTrue();
  }

  @Test
  void grace_onceTheProviderAnswers_beginsAnew() {
    cache = cache(GRACE);
    ContentKey first = get();
    failure = Optional.of(outage);
    keys.pass(LIFETIME);
    get();
    failure = Optional.empty();
    keys.pass(Duration.ofMinutes(1));

    ContentKey second = get();
    assertThat(second).isNotSameAs(first);
    assertThat(OpenedKeys.isWiped(first)).isTrue();
    keys.pass(LIFETIME.minusSeconds(1));
    assertThat(get()).isSameAs(second);
  }
}
