package dev.bluestore.table;

import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.error.TransactionRefusedException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Transactions that replace or remove items which may have chunks. They look at those items first
 * and are done only while the very same are there, so that it is known whose chunks to remove
 * behind them. Thread-safe.
 */
public final class ChunkedTransactions {

  private final DynamoTable table;
  private final HeadCommit heads;

  ChunkedTransactions(DynamoTable table, Requests requests) {
    this.table = table;
    this.heads = new HeadCommit(table, requests);
  }

  /**
   * The same as {@link Transactions#write}; looks again where another writer was in between, until
   * the deadline.
   *
   * @param chunked the keys of what is written that may have chunks by now
   */
  public CompletableFuture<Void> write(
      List<TransactionWrite> writes, Set<ItemKey> chunked, Duration limit) {
    if (chunked.isEmpty()) {
      return table.transactions().write(writes, limit);
    }
    long begun = System.nanoTime();
    return Backoff.within(limit)
        .retry(
            table.transport(),
            () -> attempt(writes, chunked, left(limit, begun)),
            ChunkedTransactions::wasOvertaken);
  }

  private static Duration left(Duration limit, long begun) {
    Duration left = limit.minusNanos(System.nanoTime() - begun);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static boolean wasOvertaken(Throwable failure) {
    return failure instanceof TransactionRefusedException refused
        && refused.refusals().stream().anyMatch(each -> each.reason() == Reason.BUSY);
  }

  private CompletableFuture<Void> attempt(
      List<TransactionWrite> writes, Set<ItemKey> chunked, Duration limit) {
    List<ItemKey> keys = List.copyOf(chunked);
    return Async.forEach(keys, BatchReads.AT_ONCE, heads::look)
        .thenCompose(
            looked -> {
              Map<ItemKey, Map<String, AttributeValue>> seen = new HashMap<>();
              IntStream.range(0, keys.size())
                  .forEach(place -> seen.put(keys.get(place), looked.get(place)));
              return table
                  .transactions()
                  .write(writes.stream().map(write -> expecting(write, seen)).toList(), limit)
                  .exceptionally(
                      failure -> {
                        throw new CompletionException(told(Async.cause(failure), writes, seen));
                      })
                  .thenCompose(done -> removeChunks(seen));
            });
  }

  private static TransactionWrite expecting(
      TransactionWrite write, Map<ItemKey, Map<String, AttributeValue>> seen) {
    return Optional.ofNullable(seen.get(write.key()))
        .map(head -> write.where(HeadCommit.expected(head, write.condition())))
        .orElse(write);
  }

  /** Operations whose items are not those that were seen have met other writers. */
  private static Throwable told(
      Throwable failure,
      List<TransactionWrite> writes,
      Map<ItemKey, Map<String, AttributeValue>> seen) {
    if (!(failure instanceof TransactionRefusedException
        && failure.getCause() instanceof TransactionCanceledException cancelled)) {
      return failure;
    }
    Set<Integer> overtaken =
        IntStream.range(0, writes.size())
            .filter(
                place -> {
                  Map<String, AttributeValue> head = seen.get(writes.get(place).key());
                  CancellationReason reason = cancelled.cancellationReasons().get(place);
                  return head != null
                      && Failures.isUnmet(reason)
                      && !Objects.equals(
                          reason.item().get(ItemAttributes.NONCE), head.get(ItemAttributes.NONCE));
                })
            .boxed()
            .collect(Collectors.toSet());
    return new Cancellation(cancelled)
        .refused(
            writes.stream().map(TransactionWrite::key).toList(),
            place -> overtaken.contains(place) ? Reason.BUSY : writes.get(place).unmet());
  }

  private CompletableFuture<Void> removeChunks(Map<ItemKey, Map<String, AttributeValue>> replaced) {
    return Async.forEach(
            List.copyOf(replaced.entrySet()),
            BatchReads.AT_ONCE,
            head ->
                table
                    .chunked()
                    .removeChunks(head.getKey(), head.getValue())
                    .thenApply(done -> head))
        .thenAccept(done -> {});
  }
}
