package dev.bluestore.table;

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
  private volatile ContentKey last;

  OpenedKeys(Path folder) {
    this.provider = LocalFileKeyProvider.openOrCreate(folder);
    this.dataKeys = new DataKeys(provider, CryptoProvider.current(), partition -> "default");
  }

  ContentKey open() {
    opened.incrementAndGet();
    PartitionAddress partition = PartitionAddress.of("notes", List.of("notebook", "alpha"));
    last = dataKeys.mint(partition, Instant.parse("2026-11-22T10:38:00Z")).key();
    return last;
  }

  /** The key that was opened last. */
  ContentKey last() {
    return last;
  }

  int count() {
    return opened.get();
  }

  KeyTimes times(Duration lifetime, Duration grace) {
    return KeyTimes.of(lifetime, grace, ticks::get);
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
