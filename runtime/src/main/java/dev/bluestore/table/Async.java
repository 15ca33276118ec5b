package dev.bluestore.table;

import dev.bluestore.error.BlueStoreException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** How the steps of an operation follow each other, whether or not one of them has to wait. */
public final class Async {

  private Async() {}

  /** The result of a future, for callers that wait; its failure is thrown as it is. */
  public static <R> R await(CompletableFuture<R> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** Starts an operation whose first step may be refused at once: its future says so. */
  public static <R> CompletableFuture<R> attempt(Supplier<CompletableFuture<R>> operation) {
    try {
      return operation.get();
    } catch (BlueStoreException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /**
   * Takes step after step until a state is the last one. Steps that are complete at once do not
   * nest, however many they are.
   */
  public static <S> CompletableFuture<S> repeat(
      S first, Predicate<S> isLast, Function<S, CompletableFuture<S>> step) {
    S state = first;
    while (!isLast.test(state)) {
      CompletableFuture<S> next = step.apply(state);
      if (!next.isDone()) {
        return next.thenCompose(reached -> repeat(reached, isLast, step));
      }
      if (next.isCompletedExceptionally()) {
        return next;
      }
      state = next.join();
    }
    return CompletableFuture.completedFuture(state);
  }

  /**
   * Does the same for many, a few of them at a time; over a blocking transport one after another.
   * After a failure none is begun any more.
   *
   * @param atOnce how many at a time
   * @return the results, in the order of the inputs
   */
  public static <A, R> CompletableFuture<List<R>> forEach(
      List<A> inputs, int atOnce, Function<? super A, CompletableFuture<R>> step) {
    Map<Integer, R> results = new ConcurrentHashMap<>();
    AtomicInteger begun = new AtomicInteger();
    CompletableFuture<?>[] lanes = new CompletableFuture<?>[Math.min(atOnce, inputs.size())];
    for (int lane = 0; lane < lanes.length; lane++) {
      lanes[lane] =
          repeat(
                  begun.getAndIncrement(),
                  next -> next >= inputs.size(),
                  next ->
                      step.apply(inputs.get(next))
                          .thenApply(
                              result -> {
                                results.put(next, result);
                                return begun.getAndIncrement();
                              }))
              .whenComplete(
                  (end, failure) -> {
                    if (failure != null) {
                      begun.set(inputs.size());
                    }
                  });
    }
    return CompletableFuture.allOf(lanes)
        .thenApply(all -> IntStream.range(0, inputs.size()).mapToObj(results::get).toList());
  }

  /** What a failed future failed with, without what futures wrap around it. */
  public static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
