package dev.bluestore.table;

import dev.bluestore.envelope.ContentKey;
import dev.bluestore.error.KeyUnavailableException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A data key that is being opened, or was. It is opened once, by the first thread that runs the
 * load: the one that it was given to, or a caller that would only wait for it. Thread-safe.
 */
final class KeyLoad extends CompletableFuture<ContentKey> implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(KeyLoad.class);

  private final KeyTimes times;
  private final Supplier<ContentKey> source;
  private final Consumer<KeyLoad> failing;
  private final Consumer<ContentKey> extending;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final AtomicLong refresh;
  private volatile long until;
  private volatile long graceEnd;
  private volatile boolean interrupted;
  private @Nullable ContentKey former;
  private boolean inGrace;

  /**
   * A load that nobody runs yet.
   *
   * @param since when its lifetime begins
   * @param failing is told of a failure before anybody else is
   * @param extending is told of a key before it is used past its lifetime
   */
  KeyLoad(
      KeyTimes times,
      long since,
      Supplier<ContentKey> source,
      Consumer<KeyLoad> failing,
      Consumer<ContentKey> extending) {
    this.times = times;
    this.source = source;
    this.failing = failing;
    this.extending = extending;
    this.until = since + times.lifetime();
    this.graceEnd = until + times.grace();
    this.refresh = new AtomicLong(times.refresh(since, until));
  }

  /** Of a key that is open already, whose hold the load takes over. */
  static KeyLoad of(KeyTimes times, long since, ContentKey key) {
    KeyLoad load = new KeyLoad(times, since, () -> key, failed -> {}, extended -> {});
    load.run();
    return load;
  }

  /** Goes on with the key of a former load while its grace lasts, should no provider answer. */
  void inherit(KeyLoad predecessor) {
    if (times.now() - predecessor.graceEnd < 0) {
      former = predecessor.held();
      graceEnd = predecessor.graceEnd;
      inGrace = predecessor.inGrace;
    }
  }

  /** Gives up what was inherited. */
  void disinherit() {
    if (former != null) {
      former.close();
      former = null;
    }
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
      inGrace = false;
      graceEnd = until + times.grace();
      return key;
    } catch (KeyUnavailableException e) {
      ContentKey key = former;
      if (key == null || !key.tryHold()) {
        throw e;
      }
      extend(key, e);
      opened = true;
      return key;
    } finally {
      disinherit();
      if (!opened) {
        interrupted = Thread.currentThread().isInterrupted();
        failing.accept(this);
      }
    }
  }

  private void extend(ContentKey key, KeyUnavailableException reason) {
    boolean told = false;
    try {
      extending.accept(key);
      told = true;
    } finally {
      if (!told) {
        key.close();
      }
    }
    long now = times.now();
    if (!inGrace) {
      LOG.warn(
          "The data key {} opens items past its lifetime, {} seconds longer at the most, since its"
              + " provider does not answer",
          key,
          TimeUnit.NANOSECONDS.toSeconds(graceEnd - now),
          reason);
    }
    inGrace = true;
    until = now + Math.min(times.pause(), graceEnd - now);
    refresh.set(times.refresh(now, until));
  }

  /** Fails without having run; without effect where it has begun. */
  void refuse(RuntimeException failure) {
    if (begun.compareAndSet(false, true)) {
      disinherit();
      failing.accept(this);
      completeExceptionally(failure);
    }
  }

  boolean isOver(long now) {
    return now - until >= 0;
  }

  /** Whether it serves a key past its lifetime. */
  boolean isInGrace() {
    return isDone() && inGrace;
  }

  /** Whether it is time to look for the key anew, and the caller is the one to do it. */
  boolean claimsRefresh(long now) {
    long due = refresh.get();
    return now - due >= 0 && refresh.compareAndSet(due, now + times.pause());
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
