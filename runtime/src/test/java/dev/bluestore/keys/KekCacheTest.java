package dev.bluestore.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.SecretBytes;
import dev.bluestore.crypto.XaesKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Derived keys are few, live for five minutes, and are wiped when nobody holds them. */
class KekCacheTest {

  private static final KeyContext CONTEXT = new KeyContext("notes", "default");

  @TempDir private Path folder;
  private final AtomicLong ticks = new AtomicLong();
  private final KekCache cache = new KekCache(ticks::get);
  private int derived;

  @AfterEach
  void close() {
    cache.close();
  }

  private XaesKey get(KeyContext context) {
    return get("first", context);
  }

  private XaesKey get(String umkId, KeyContext context) {
    return cache.get(umkId, context, this::derive);
  }

  private XaesKey derive() {
    derived++;
    return new XaesKey(
        CryptoProvider.current(), SecretBytes.takeOwnership(new byte[XaesKey.KEY_BYTES]));
  }

  private static boolean isWiped(XaesKey key) {
    if (key.tryHold()) {
      key.close();
      return false;
    }
    return true;
  }

  @Test
  void key_inUse_isDerivedAgainAfterItsLifetime() {
    XaesKey first = get(CONTEXT);
    ticks.addAndGet(KekCache.LIFETIME.toNanos() - 1);
    get(CONTEXT).close();
    assertThat(derived).isEqualTo(1);

    ticks.addAndGet(1);
    get(CONTEXT).close();
    assertThat(derived).isEqualTo(2);
    assertThat(isWiped(first)).isFalse();
    first.close();
    assertThat(isWiped(first)).isTrue();
  }

  @Test
  void keys_ofTwoMasterKeys_areTwo() {
    XaesKey first = get("first", CONTEXT);
    XaesKey second = get("second", CONTEXT);

    assertThat(second).isNotSameAs(first);
    assertThat(derived).isEqualTo(2);
    first.close();
    second.close();
  }

  @Test
  void keys_beyondTheMost_areWiped() {
    List<XaesKey> all = new ArrayList<>();
    for (int i = 0; i < KekCache.MOST_KEYS + 100; i++) {
      XaesKey key = get(new KeyContext("notes", "tenant-" + i));
      key.close();
      all.add(key);
    }
    assertThat(all.stream().filter(key -> !isWiped(key))).hasSize(KekCache.MOST_KEYS);
  }

  @Test
  void handle_closed_isUselessAndLeavesTheOthers() {
    DekBinding binding =
        new DekBinding(List.of("notebook", "alpha"), Instant.EPOCH, DekPurpose.ACTIVE);
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.openOrCreate(folder);
        KekHandle open = provider.deriveKek(provider.umk(), CONTEXT)) {
      KekHandle closed = provider.deriveKek(provider.umk(), CONTEXT);
      closed.close();
      closed.close();

      assertThatIllegalStateException()
          .isThrownBy(() -> provider.generateDek(closed, binding))
          .withMessageContaining("closed");
      provider.generateDek(open, binding).dek().close();
    }
  }

  @Test
  void provider_closed_derivesNothing() {
    LocalFileKeyProvider provider = LocalFileKeyProvider.openOrCreate(folder);
    provider.deriveKek(provider.umk(), CONTEXT).close();
    provider.close();

    assertThatIllegalStateException().isThrownBy(() -> provider.deriveKek(provider.umk(), CONTEXT));
  }
}
