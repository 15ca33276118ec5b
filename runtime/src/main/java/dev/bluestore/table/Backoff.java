package dev.bluestore.table;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * When one request is sent again: after exponential pauses with full jitter, until a deadline (Marc
 * Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015). Each pause is drawn
 * evenly from 0 to a bound that doubles from 25 ms to 1 s; the last one ends at the deadline, so
 * that one more try follows. For one request, whose tries follow each other; not for several.
 */
final class Backoff {

  private static final long FIRST_BOUND = Duration.ofMillis(25).toNanos();
  private static final long LAST_BOUND = Duration.ofSeconds(1).toNanos();

  private final LongSupplier nanos;
  private final LongUnaryOperator random;
  private final long deadline;
  private long bound = FIRST_BOUND;

  /**
   * Begins now.
   *
   * @param limit until the deadline
   * @param nanos a clock of nanoseconds, from any beginning
   * @param random draws evenly from 0 to below a bound
   */
  Backoff(Duration limit, LongSupplier nanos, LongUnaryOperator random) {
    this.nanos = nanos;
    this.random = random;
    this.deadline = nanos.getAsLong() + limit.toNanos();
  }

  /** Begins now, by the system's clock. */
  static Backoff within(Duration limit) {
    return new Backoff(limit, System::nanoTime, most -> ThreadLocalRandom.current().nextLong(most));
  }

  /** How long to wait for the next try; empty where the deadline has come. */
  Optional<Duration> next() {
    long left = deadline - nanos.getAsLong();
    if (left <= 0) {
      return Optional.empty();
    }
    long pause = random.applyAsLong(bound + 1);
    bound = Math.min(LAST_BOUND, 2 * bound);
    return Optional.of(Duration.ofNanos(Math.min(pause, left)));
  }

  /** Begins with short pauses again, since something went through. The deadline stays. */
  void progressed() {
    bound = FIRST_BOUND;
  }

  private record Try<R>(Optional<CompletableFuture<R>> ended, Duration pause) {

    static <R> Try<R> after(Duration pause) {
      return new Try<>(Optional.empty(), pause);
    }

    static <R> Try<R> last(CompletableFuture<R> result) {
      return new Try<>(Optional.of(result), Duration.ZERO);
    }
  }

  /**
   * Sends a request until it is answered, or the deadline has come.
   *
   * @param request sends it
   * @param passes whether a failure may pass by itself
   * @return fails with the last failure
   */
  <R> CompletableFuture<R> retry(
      Transport transport, Supplier<CompletableFuture<R>> request, Predicate<Throwable> passes) {
    return Async.repeat(
            Try.<R>after(Duration.ZERO),
            attempt -> attempt.ended().isPresent(),
            attempt ->
                pause(transport, attempt.pause())
                    .thenCompose(paused -> request.get())
                    .handle((answer, failure) -> outcome(transport, answer, failure, passes)))
        .thenCompose(attempt -> attempt.ended().orElseThrow());
  }

  private <R> Try<R> outcome(
      Transport transport, R answer, @Nullable Throwable failure, Predicate<Throwable> passes) {
    if (failure == null) {
      return Try.last(CompletableFuture.completedFuture(answer));
    }
    Throwable cause = Async.cause(failure);
    Optional<Duration> pause = passes.test(cause) ? next() : Optional.empty();
    if (pause.isPresent() && Failures.isConflict(cause)) {
      transport.telemetry().conflict();
    }
    return pause
        .map(Try::<R>after)
        .orElseGet(() -> Try.last(CompletableFuture.failedFuture(cause)));
  }

  /** Waits before a request is sent again, where there is something to wait for. */
  static CompletableFuture<Void> pause(Transport transport, Duration duration) {
    if (duration.isZero()) {
      return CompletableFuture.completedFuture(null);
    }
    transport.telemetry().retry();
    return transport.pause(duration);
  }
}
