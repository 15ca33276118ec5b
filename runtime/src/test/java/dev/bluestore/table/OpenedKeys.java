package dev.bluestore.table;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.DataKeys;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.keys.LocalFileKeyProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A source of real keys that counts them, and a clock that a test sets. */
final class OpenedKeys implements AutoCloseable {

  private final LocalFileKeyProvider provider;
  private final DataKeys dataKeys;
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicLong ticks = new AtomicLong();

  OpenedKeys(Path folder) {
    this.provider = LocalFileKeyProvider.openOrCreate(folder);
    this.dataKeys =
        new DataKeys(provider, CryptoProvider.bouncyCastleFips(), partition -> "default");
  }

  ContentKey open() {
    opened.incrementAndGet();
    PartitionAddress partition = PartitionAddress.of("notes", List.of("notebook", "alpha"));
    return dataKeys.mint(partition, Instant.parse("2026-11-22T10:38:00Z")).key();
  }

  int count() {
    return opened.get();
  }

  Ticker ticker() {
    return ticks::get;
  }

  void pass(Duration time) {
    ticks.addAndGet(time.toNanos());
  }

  /** Whether a key that nobody here holds is wiped. */
  static boolean isWiped(ContentKey key) {
    if (key.tryHold()) {
      key.close();
      return false;
    }
    return true;
  }

  @Override
  public void close() {
    provider.close();
  }
}
