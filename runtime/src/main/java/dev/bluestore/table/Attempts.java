package dev.bluestore.table;

import dev.bluestore.error.ItemKey;
import dev.bluestore.error.OutcomeUnknownException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Sends a write until it is answered, and knows of every try whether it may have been carried out.
 * Thread-safe.
 */
final class Attempts {

  /** A try with less time than this would end as a timeout, and leave a doubt that need not be. */
  private static final long SHORTEST_TRY = Duration.ofMillis(500).toNanos();

  private final Transport transport;
  private final Requests requests;
  private final Duration deadline;

  /**
   * Over a transport.
   *
   * @param deadline of a write, all of its tries together
   */
  Attempts(Transport transport, Requests requests, Duration deadline) {
    this.transport = transport;
    this.requests = requests;
    this.deadline = deadline;
  }

  /**
   * What came of a write that was answered.
   *
   * @param there what was there when its condition did not hold; empty where it was done
   * @param doubtful whether an earlier try may have been done all the same
   * @param late whether an earlier try may still be on its way
   */
  record Result(
      ItemKey key,
      Optional<Map<String, AttributeValue>> there,
      boolean doubtful,
      boolean late,
      @Nullable Throwable failure) {

    /** Of a write without a condition. */
    void expectDone() {
      if (there.isPresent()) {
        throw new IllegalStateException("expected no condition, found one refused", failure);
      }
    }

    /** Of a write with a client token, by which an earlier try that was done is answered so. */
    Optional<Map<String, AttributeValue>> ofToken() {
      if (there.isPresent() && late) {
        throw unknown(key, failure);
      }
      return there;
    }

    /** Of a write that is told by the item that is there. */
    Optional<Map<String, AttributeValue>> unlessOurs(
        Predicate<Map<String, AttributeValue>> isOurs) {
      if (there.isEmpty() || isOurs.test(there.get())) {
        return Optional.empty();
      }
      if (doubtful) {
        throw unknown(key, failure);
      }
      return there;
    }
  }

  /**
   * Sends a write.
   *
   * @param request makes it, within the limits of one try
   */
  <Q, R> CompletableFuture<Result> send(
      ItemKey key,
      Operation<Q, R> operation,
      Function<AwsRequestOverrideConfiguration, Q> request) {
    AtomicBoolean doubtful = new AtomicBoolean();
    AtomicBoolean late = new AtomicBoolean();
    AtomicReference<@Nullable Throwable> former = new AtomicReference<>();
    long end = System.nanoTime() + deadline.toNanos();
    return Backoff.within(deadline)
        .retry(
            transport,
            () -> {
              Throwable failed = former.get();
              return failed != null && end - System.nanoTime() < SHORTEST_TRY
                  ? CompletableFuture.<R>failedFuture(failed)
                  : transport.sendOnce(operation, request, end);
            },
            failure -> {
              former.set(failure);
              doubtful.compareAndSet(false, Failures.leavesDoubt(failure));
              late.compareAndSet(false, Failures.mayArriveLater(failure));
              return Failures.mayPass(failure);
            })
        .handle(
            (answer, failure) -> {
              if (failure == null) {
                return new Result(key, Optional.empty(), doubtful.get(), late.get(), null);
              }
              Throwable cause = Async.cause(failure);
              Optional<Map<String, AttributeValue>> there = Failures.refusedBy(cause);
              if (there.isPresent()) {
                return new Result(key, there, doubtful.get(), late.get(), cause);
              }
              throw doubtful.get()
                  ? new CompletionException(unknown(key, cause))
                  : requests.translated(key, cause);
            });
  }

  private static OutcomeUnknownException unknown(ItemKey key, @Nullable Throwable cause) {
    return new OutcomeUnknownException(
        "the answer to a write was lost, and what is in the table does not tell whether the write"
            + " was done; read the item, and write again where the change is missing",
        key,
        cause);
  }
}
