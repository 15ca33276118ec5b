package dev.bluestore;

import dev.bluestore.table.Async;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One run for one subscriber. Whoever has something to say (a request, a page that came, a
 * cancellation) adds work; the one who finds none at hand does all of it, so that signals are
 * serial and never nest, however many results are at hand (Reactive Streams §1.3, §3.3).
 */
final class FeedSubscription<R> implements Flow.Subscription {

  private final Feed<R> feed;
  private Flow.@Nullable Subscriber<? super R> subscriber;
  private final AtomicLong demand = new AtomicLong();
  private final AtomicInteger work = new AtomicInteger(1);
  private volatile boolean cancelled;
  private volatile boolean misused;
  private @Nullable CompletableFuture<Optional<R>> pending;

  /** Signals nothing before {@link #begin}. */
  FeedSubscription(Feed<R> feed, Flow.Subscriber<? super R> subscriber) {
    this.feed = feed;
    this.subscriber = subscriber;
  }

  /** Does what the subscriber has asked for while it was given this. */
  void begin() {
    work();
  }

  @Override
  public void request(long results) {
    if (results < 1) {
      misused = true;
    } else {
      demand.updateAndGet(
          before -> before > Long.MAX_VALUE - results ? Long.MAX_VALUE : before + results);
    }
    drain();
  }

  @Override
  public void cancel() {
    cancelled = true;
    feed.stop();
    drain();
  }

  private void drain() {
    if (work.getAndIncrement() == 0) {
      work();
    }
  }

  private void work() {
    int seen = work.get();
    do {
      signal();
      seen = work.addAndGet(-seen);
    } while (seen != 0);
  }

  /** Signals all that can be signalled without waiting. */
  private void signal() {
    for (Flow.Subscriber<? super R> to = current(); to != null; to = current()) {
      CompletableFuture<Optional<R>> next = pending;
      if (misused) {
        end();
        to.onError(
            new IllegalArgumentException(
                "expected a request for 1 result or more, found less (Reactive Streams §3.9)"));
      } else if (next == null && feed.isEnded()) {
        end();
        to.onComplete();
      } else if (next == null && demand.get() == 0) {
        return;
      } else if (next == null) {
        pending = start();
      } else if (next.isDone()) {
        pending = null;
        deliver(to, next);
      } else {
        return;
      }
    }
  }

  /** The subscriber; null behind the last signal and a cancellation (§3.13: it is let go). */
  private Flow.@Nullable Subscriber<? super R> current() {
    if (cancelled) {
      subscriber = null;
    }
    return subscriber;
  }

  private void end() {
    subscriber = null;
    feed.stop();
  }

  private CompletableFuture<Optional<R>> start() {
    CompletableFuture<Optional<R>> next = next();
    if (!next.isDone()) {
      // What a subscriber throws breaks §2.13; it then gets no more signals.
      CompletableFuture<?> unused = next.whenComplete((found, failure) -> drain());
    }
    return next;
  }

  /** A request must return normally (§3.16), also where the store was closed. */
  private CompletableFuture<Optional<R>> next() {
    try {
      return feed.next();
    } catch (IllegalStateException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void deliver(Flow.Subscriber<? super R> to, CompletableFuture<Optional<R>> next) {
    Optional<R> found;
    try {
      found = next.join();
    } catch (CompletionException e) {
      end();
      to.onError(Async.cause(e));
      return;
    }
    if (found.isPresent()) {
      demand.decrementAndGet();
      to.onNext(found.get());
    }
  }
}
