package dev.bluestore.table;

import dev.bluestore.telemetry.Telemetry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * How requests are sent: on the caller's own thread, which waits, or without a thread that waits.
 * All that is above is written once, in futures; over a blocking transport they are complete when
 * they are returned. Thread-safe.
 */
public sealed interface Transport {

  /** Sends requests on the caller's thread. */
  static Transport blocking(DynamoDbClient client) {
    return new Blocking(client, Optional.empty());
  }

  /** The same with a client for requests that are to be sent once. */
  static Transport blocking(DynamoDbClient client, SingleClient<DynamoDbClient> single) {
    return new Blocking(client, Optional.of(single));
  }

  /**
   * Sends requests without waiting for them.
   *
   * @param single for requests that are to be sent once, where there is such a client
   * @param fetching where keys are fetched, which blocks
   */
  static Transport nonBlocking(
      DynamoDbAsyncClient client,
      Optional<SingleClient<DynamoDbAsyncClient>> single,
      Executor fetching) {
    return new NonBlocking(client, single, fetching);
  }

  /** The same for a table that has other names for its keys. */
  default Transport renaming(KeyNames names) {
    return names.isDefault() ? this : new Renaming(this, names);
  }

  /** The same, which tells of what it does, and keeps the caller's context where others wait. */
  default Transport observed(Telemetry telemetry) {
    return new Observed(this, telemetry);
  }

  /** To whom it tells what it does. */
  default Telemetry telemetry() {
    return Telemetry.NONE;
  }

  /** Sends a request; a failure of the SDK is the future's own. */
  <Q, R> CompletableFuture<R> send(Operation<Q, R> operation, Q request);

  /**
   * Sends a request once: whether a write may have been done depends on how each try ended.
   *
   * @param request makes it, within the limits of this try
   * @param end of the try, a time of {@link System#nanoTime()}
   */
  <Q, R> CompletableFuture<R> sendOnce(
      Operation<Q, R> operation, Function<AwsRequestOverrideConfiguration, Q> request, long end);

  /** Is complete after a while. */
  CompletableFuture<Void> pause(Duration duration);

  /**
   * Fetches something by code that blocks where it has to.
   *
   * @param blocking fetches it on this thread
   * @param nonBlocking fetches it by an executor, where it is not at hand
   */
  <R> CompletableFuture<R> fetch(
      Supplier<R> blocking, Function<Executor, CompletableFuture<R>> nonBlocking);

  /** Over the SDK's client that blocks. */
  record Blocking(DynamoDbClient client, Optional<SingleClient<DynamoDbClient>> single)
      implements Transport {

    @Override
    public <Q, R> CompletableFuture<R> send(Operation<Q, R> operation, Q request) {
      return send(client, operation, request);
    }

    @Override
    public <Q, R> CompletableFuture<R> sendOnce(
        Operation<Q, R> operation, Function<AwsRequestOverrideConfiguration, Q> request, long end) {
      return single.isPresent()
          ? send(single.get().get(), operation, request.apply(SingleAttempt.limit(end)))
          : send(client, operation, request.apply(SingleAttempt.until(end)));
    }

    private static <Q, R> CompletableFuture<R> send(
        DynamoDbClient client, Operation<Q, R> operation, Q request) {
      try {
        return CompletableFuture.completedFuture(operation.blocking().apply(client, request));
      } catch (SdkException e) {
        return CompletableFuture.failedFuture(e);
      }
    }

    /** An interrupted thread does not wait any longer, and stays interrupted. */
    @Override
    public CompletableFuture<Void> pause(Duration duration) {
      try {
        TimeUnit.NANOSECONDS.sleep(duration.toNanos());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public <R> CompletableFuture<R> fetch(
        Supplier<R> blocking, Function<Executor, CompletableFuture<R>> nonBlocking) {
      return Async.attempt(() -> CompletableFuture.completedFuture(blocking.get()));
    }
  }

  /** Over the SDK's client that does not block. */
  record NonBlocking(
      DynamoDbAsyncClient client,
      Optional<SingleClient<DynamoDbAsyncClient>> single,
      Executor fetching)
      implements Transport {

    @Override
    public <Q, R> CompletableFuture<R> send(Operation<Q, R> operation, Q request) {
      return operation.nonBlocking().apply(client, request);
    }

    @Override
    public <Q, R> CompletableFuture<R> sendOnce(
        Operation<Q, R> operation, Function<AwsRequestOverrideConfiguration, Q> request, long end) {
      return single.isPresent()
          ? operation
              .nonBlocking()
              .apply(single.get().get(), request.apply(SingleAttempt.limit(end)))
          : operation.nonBlocking().apply(client, request.apply(SingleAttempt.until(end)));
    }

    @Override
    public CompletableFuture<Void> pause(Duration duration) {
      return CompletableFuture.runAsync(
          () -> {}, CompletableFuture.delayedExecutor(duration.toNanos(), TimeUnit.NANOSECONDS));
    }

    @Override
    public <R> CompletableFuture<R> fetch(
        Supplier<R> blocking, Function<Executor, CompletableFuture<R>> nonBlocking) {
      return nonBlocking.apply(fetching);
    }
  }

  /** Whatever goes on behind one of its futures does so in the context of who asked for it. */
  record Observed(Transport transport, Telemetry telemetry) implements Transport {

    @Override
    public <Q, R> CompletableFuture<R> send(Operation<Q, R> operation, Q request) {
      return telemetry.carried(transport.send(operation, request));
    }

    @Override
    public <Q, R> CompletableFuture<R> sendOnce(
        Operation<Q, R> operation, Function<AwsRequestOverrideConfiguration, Q> request, long end) {
      return telemetry.carried(transport.sendOnce(operation, request, end));
    }

    @Override
    public CompletableFuture<Void> pause(Duration duration) {
      return telemetry.carried(transport.pause(duration));
    }

    @Override
    public <R> CompletableFuture<R> fetch(
        Supplier<R> blocking, Function<Executor, CompletableFuture<R>> nonBlocking) {
      return telemetry.carried(
          transport.fetch(blocking, loading -> nonBlocking.apply(telemetry.carried(loading))));
    }
  }

  /** Says the names of keys as the table has them, in whatever is sent and answered. */
  record Renaming(Transport transport, KeyNames names) implements Transport {

    @Override
    public Telemetry telemetry() {
      return transport.telemetry();
    }

    @Override
    public <Q, R> CompletableFuture<R> send(Operation<Q, R> operation, Q request) {
      return renamed(transport.send(operation, KeyRenaming.toTable(names).rename(request)));
    }

    @Override
    public <Q, R> CompletableFuture<R> sendOnce(
        Operation<Q, R> operation, Function<AwsRequestOverrideConfiguration, Q> request, long end) {
      return renamed(
          transport.sendOnce(
              operation, limits -> KeyRenaming.toTable(names).rename(request.apply(limits)), end));
    }

    private <R> CompletableFuture<R> renamed(CompletableFuture<R> sent) {
      return sent.handle(
          (answer, failure) -> {
            if (failure != null) {
              throw new CompletionException(
                  KeyRenaming.fromTable(names).rename(Async.cause(failure)));
            }
            return KeyRenaming.fromTable(names).rename(answer);
          });
    }

    @Override
    public CompletableFuture<Void> pause(Duration duration) {
      return transport.pause(duration);
    }

    @Override
    public <R> CompletableFuture<R> fetch(
        Supplier<R> blocking, Function<Executor, CompletableFuture<R>> nonBlocking) {
      return transport.fetch(blocking, nonBlocking);
    }
  }
}
