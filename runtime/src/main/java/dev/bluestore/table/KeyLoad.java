package dev.bluestore.table;

import dev.bluestore.envelope.ContentKey;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A data key that is being opened, or was. It is opened once, by the first thread that runs the
 * load: the one that it was given to, or a caller that would only wait for it. Thread-safe.
 */
final class KeyLoad extends CompletableFuture<ContentKey> implements Runnable {

  private final Supplier<ContentKey> source;
  private final Consumer<KeyLoad> failing;
  private final long since;
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean interrupted;

  /**
   * A load that nobody runs yet.
   *
   * @param since when it was asked for, in ticks of the cache
   * @param failing is told of a failure before anybody else is
   */
  KeyLoad(long since, Supplier<ContentKey> source, Consumer<KeyLoad> failing) {
    this.since = since;
    this.source = source;
    this.failing = failing;
  }

  /** Of a key that is open already, whose hold the load takes over. */
  static KeyLoad of(ContentKey key, long since) {
    KeyLoad load = new KeyLoad(since, () -> key, failed -> {});
    load.run();
    return load;
  }

  /** Opens the key on this thread, unless another one has begun to. */
  @Override
  public void run() {
    if (begun.compareAndSet(false, true)) {
      completeAsync(this::open, Runnable::run);
    }
  }

  private ContentKey open() {
    boolean opened = false;
    try {
      ContentKey key = source.get();
      opened = true;
      return key;
    } finally {
      if (!opened) {
        interrupted = Thread.currentThread().isInterrupted();
        failing.accept(this);
      }
    }
  }

  /** Fails without having run; without effect where it has begun. */
  void refuse(RuntimeException failure) {
    if (begun.compareAndSet(false, true)) {
      failing.accept(this);
      completeExceptionally(failure);
    }
  }

  long since() {
    return since;
  }

  /** Whether it failed on a thread that was told to stop: no reason to fail for the others. */
  boolean wasInterrupted() {
    return interrupted;
  }

  /** The key, held for the caller; null where it is not open, or wiped already. */
  @Nullable ContentKey held() {
    if (!isDone() || isCompletedExceptionally()) {
      return null;
    }
    ContentKey key = join();
    return key.tryHold() ? key : null;
  }

  /** Whether it failed, or its key is wiped. */
  boolean isSpent() {
    if (!isDone()) {
      return false;
    }
    ContentKey key = held();
    if (key == null) {
      return true;
    }
    key.close();
    return false;
  }

  /** Ends the cache's hold on the key, as soon as there is one; closing it does not fail. */
  @SuppressWarnings("FutureReturnValueIgnored")
  void release() {
    thenAccept(ContentKey::close);
  }
}
