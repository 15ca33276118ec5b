package dev.bluestore;

import dev.bluestore.table.Async;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;

/** Waits for each result of a feed when it is asked for. */
final class FeedSpliterator<R> extends Spliterators.AbstractSpliterator<R> {

  private final Feed<R> feed;

  FeedSpliterator(Feed<R> feed) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.feed = feed;
  }

  @Override
  public boolean tryAdvance(Consumer<? super R> action) {
    Optional<R> next = Async.await(feed.next());
    next.ifPresent(action);
    return next.isPresent();
  }
}
