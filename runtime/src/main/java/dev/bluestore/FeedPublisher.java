package dev.bluestore;

import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** Gives every subscriber a feed of its own. */
final class FeedPublisher<R> implements Flow.Publisher<R> {

  private final Supplier<Feed<R>> feeds;

  FeedPublisher(Supplier<Feed<R>> feeds) {
    this.feeds = feeds;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super R> subscriber) {
    Objects.requireNonNull(subscriber, "expected a subscriber, found null");
    FeedSubscription<R> subscription = new FeedSubscription<>(feeds.get(), subscriber);
    subscriber.onSubscribe(subscription);
    subscription.begin();
  }
}
