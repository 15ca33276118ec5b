package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.bluestore.error.InvalidItemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The rules of Reactive Streams 1.0.4 for publishers (§1) and subscriptions (§3). */
class FeedSubscriptionTest {

  /** Numbers from 0 up, each at once or when the test completes it. */
  private static final class Numbers implements Feed<Integer> {

    private final int count;
    private final boolean isAtOnce;
    private CompletableFuture<Optional<Integer>> asked = new CompletableFuture<>();
    private int given;
    private boolean stopped;

    Numbers(int count, boolean isAtOnce) {
      this.count = count;
      this.isAtOnce = isAtOnce;
    }

    @Override
    public CompletableFuture<Optional<Integer>> next() {
      if (isAtOnce) {
        return CompletableFuture.completedFuture(Optional.of(given++));
      }
      asked = new CompletableFuture<>();
      return asked;
    }

    void bring() {
      asked.complete(Optional.of(given++));
    }

    @Override
    public boolean isEnded() {
      return stopped || given == count;
    }

    @Override
    public void stop() {
      stopped = true;
    }
  }

  /** Notes its signals, and asks again as a test says. */
  private static final class Notes implements Flow.Subscriber<Integer> {

    private final List<Object> signals = new ArrayList<>();
    private final Consumer<Flow.Subscription> atEach;
    private Flow.Subscription subscription;
    private int depth;

    Notes(Consumer<Flow.Subscription> atEach) {
      this.atEach = atEach;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      signals.add("subscribed");
    }

    @Override
    public void onNext(Integer item) {
      depth++;
      assertThat(depth).isEqualTo(1);
      signals.add(item);
      atEach.accept(subscription);
      depth--;
    }

    @Override
    public void onError(Throwable failure) {
      signals.add(failure.getClass().getSimpleName());
    }

    @Override
    public void onComplete() {
      signals.add("complete");
    }
  }

  private static Notes subscribed(Feed<Integer> feed, Consumer<Flow.Subscription> atEach) {
    Notes notes = new Notes(atEach);
    new FeedPublisher<>(() -> feed).subscribe(notes);
    return notes;
  }

  @Test
  void results_areGivenAsFarAsTheyAreAskedFor() {
    Numbers numbers = new Numbers(3, true);
    Notes notes = subscribed(numbers, subscription -> {});
    assertThat(notes.signals).containsExactly("subscribed");
    assertThat(numbers.given).isZero();

    notes.subscription.request(2);
    assertThat(notes.signals).containsExactly("subscribed", 0, 1);
    assertThat(numbers.given).isEqualTo(2);

    notes.subscription.request(1);
    assertThat(notes.signals).containsExactly("subscribed", 0, 1, 2, "complete");
    notes.subscription.request(5);
    assertThat(notes.signals).hasSize(5);
  }

  @Test
  void feed_thatIsKnownToBeEmpty_completesUnasked() {
    assertThat(subscribed(new Numbers(0, true), subscription -> {}).signals)
        .containsExactly("subscribed", "complete");
  }

  @Test
  void requests_withinSignals_doNotNest() {
    Notes notes = subscribed(new Numbers(200_000, true), subscription -> subscription.request(1));

    notes.subscription.request(1);

    assertThat(notes.signals).hasSize(200_002).endsWith(199_999, "complete");
  }

  @Test
  void requests_thatAddUpToMoreThanALong_areForAll() {
    Notes notes = subscribed(new Numbers(10, true), s -> s.request(Long.MAX_VALUE));

    notes.subscription.request(Long.MAX_VALUE);

    assertThat(notes.signals).hasSize(12).endsWith("complete");
  }

  @Test
  void resultsThatComeLater_areSignalledThenAndAskedForOneByOne() {
    Numbers numbers = new Numbers(3, false);
    Notes notes = subscribed(numbers, subscription -> {});

    notes.subscription.request(3);
    assertThat(notes.signals).hasSize(1);
    numbers.bring();
    assertThat(notes.signals).containsExactly("subscribed", 0);
    numbers.bring();
    numbers.bring();
    assertThat(notes.signals).containsExactly("subscribed", 0, 1, 2, "complete");
  }

  @Test
  void cancellation_endsSignalsAndStopsTheFeed() {
    Numbers atOnce = new Numbers(9, true);
    Notes notes = subscribed(atOnce, Flow.Subscription::cancel);
    notes.subscription.request(9);
    assertThat(notes.signals).containsExactly("subscribed", 0);
    assertThat(atOnce.stopped).isTrue();
    assertThat(atOnce.given).isEqualTo(1);
    notes.subscription.cancel();
    notes.subscription.request(1);
    notes.subscription.request(-1);

    Numbers later = new Numbers(9, false);
    Notes waiting = subscribed(later, subscription -> {});
    waiting.subscription.request(1);
    waiting.subscription.cancel();
    later.bring();
    assertThat(waiting.signals).containsExactly("subscribed");
    assertThat(notes.signals).hasSize(2);
  }

  @Test
  void requestOfNothing_isAnError() {
    Notes none = subscribed(new Numbers(9, true), subscription -> {});
    none.subscription.request(0);
    Notes less = subscribed(new Numbers(9, true), subscription -> subscription.request(-1));
    less.subscription.request(2);

    assertThat(none.signals).containsExactly("subscribed", "IllegalArgumentException");
    assertThat(less.signals).containsExactly("subscribed", 0, "IllegalArgumentException");
  }

  @Test
  void failure_isTheLastSignal() {
    Numbers numbers = new Numbers(9, false);
    Notes notes = subscribed(numbers, subscription -> {});
    notes.subscription.request(2);

    numbers.asked.completeExceptionally(new InvalidItemException("refused", null));

    assertThat(notes.signals).containsExactly("subscribed", "InvalidItemException");
    assertThat(numbers.stopped).isTrue();
  }

  @Test
  void subscriber_thatIsNull_isRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> new FeedPublisher<>(() -> new Numbers(1, true)).subscribe(null));
  }

  @Test
  void merged_feeds_giveAllOfEachAndUpToTheMost() {
    List<Feed<Integer>> three =
        List.of(new Numbers(2, true), new Numbers(0, true), new Numbers(3, true));
    Notes notes = subscribed(new Merged<>(three, Long.MAX_VALUE), subscription -> {});
    notes.subscription.request(9);
    assertThat(notes.signals)
        .containsExactlyInAnyOrder("subscribed", 0, 1, 0, 1, 2, "complete")
        .endsWith("complete");

    Notes some =
        subscribed(
            new Merged<>(List.of(new Numbers(2, true), new Numbers(3, true)), 3),
            subscription -> {});
    some.subscription.request(9);
    assertThat(some.signals).hasSize(5).endsWith("complete");
  }

  @Test
  void merged_feeds_areAskedAtOnceAndWaitForTheFirst() {
    Numbers slow = new Numbers(1, false);
    Numbers quick = new Numbers(2, false);
    Notes notes = subscribed(new Merged<>(List.of(slow, quick), Long.MAX_VALUE), s -> {});
    notes.subscription.request(9);

    quick.bring();
    assertThat(notes.signals).containsExactly("subscribed", 0);
    quick.bring();
    slow.bring();
    assertThat(notes.signals).containsExactly("subscribed", 0, 1, 0, "complete");
  }
}
