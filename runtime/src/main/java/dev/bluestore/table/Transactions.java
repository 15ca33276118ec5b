package dev.bluestore.table;

import dev.bluestore.error.ItemKey;
import dev.bluestore.error.OutcomeUnknownException;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.error.TooLargeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Reads and writes of which all are done, or none. What may pass by itself, as another transaction
 * that is in the way, is met by sending the same bytes again. Thread-safe.
 */
public final class Transactions {

  /**
   * The longest that a transaction is sent again. DynamoDB knows a client token for ten minutes;
   * half of that leaves time for the last try.
   */
  public static final Duration LONGEST_LIMIT = Duration.ofMinutes(5);

  /** DynamoDB's limit for one transaction. */
  public static final int MOST_OPERATIONS = 100;

  /** DynamoDB's limit for the items of one transaction together. */
  private static final long MOST_BYTES = 4L << 20;

  private static final int SERVER_ERROR = 500;

  private final Transport transport;
  private final Requests requests;
  private final String table;

  Transactions(Transport transport, Requests requests, String table) {
    this.transport = transport;
    this.requests = requests;
    this.table = table;
  }

  /**
   * Reads items as they are at one moment, each of them once however often it is asked for.
   *
   * @param keys at most 100
   * @param limit how long the request is sent again
   * @return those that there are
   */
  public CompletableFuture<Map<ItemKey, Map<String, AttributeValue>>> get(
      List<ItemKey> keys, Duration limit) {
    List<ItemKey> distinct = List.copyOf(new LinkedHashSet<>(keys));
    if (distinct.isEmpty()) {
      return CompletableFuture.completedFuture(Map.of());
    }
    TransactGetItemsRequest request =
        TransactGetItemsRequest.builder()
            .transactItems(distinct.stream().map(this::getting).toList())
            .build();
    return Backoff.within(limit)
        .retry(
            transport, () -> transport.send(Operation.TRANSACT_GET, request), Transactions::mayPass)
        .handle(
            (answer, failure) -> {
              if (failure != null) {
                throw failed(Async.cause(failure), distinct, place -> Reason.OTHER);
              }
              return found(distinct, answer.responses());
            });
  }

  private TransactGetItem getting(ItemKey key) {
    return TransactGetItem.builder()
        .get(get -> get.tableName(table).key(KeyAttributes.of(key)))
        .build();
  }

  private static Map<ItemKey, Map<String, AttributeValue>> found(
      List<ItemKey> keys, List<ItemResponse> answers) {
    Map<ItemKey, Map<String, AttributeValue>> found = new HashMap<>();
    for (int place = 0; place < keys.size(); place++) {
      if (answers.get(place).hasItem()) {
        found.put(keys.get(place), answers.get(place).item());
      }
    }
    return found;
  }

  /**
   * Does all of some operations, or none. Every try has the same bytes and the same client token,
   * by which DynamoDB does them once.
   *
   * @param writes at most 100, each of another item
   * @param limit how long the request is sent again
   * @return fails with {@link dev.bluestore.error.TransactionRefusedException}, {@link
   *     OutcomeUnknownException} where no answer told until the deadline, or {@link
   *     TooLargeException} before anything is sent
   */
  public CompletableFuture<Void> write(List<TransactionWrite> writes, Duration limit) {
    return writes.isEmpty()
        ? CompletableFuture.completedFuture(null)
        : send(writes, limit, ReturnConsumedCapacity.NONE).thenAccept(done -> {});
  }

  /**
   * The same, with what it cost.
   *
   * @param writes 1 to 100, each of another item
   * @return the capacity units that it took
   */
  public CompletableFuture<Double> writeCounted(List<TransactionWrite> writes, Duration limit) {
    return send(writes, limit, ReturnConsumedCapacity.TOTAL)
        .thenApply(
            done ->
                done.consumedCapacity().stream().mapToDouble(Transactions::capacityUnits).sum());
  }

  private static double capacityUnits(ConsumedCapacity consumed) {
    return consumed.capacityUnits() == null ? 0 : consumed.capacityUnits();
  }

  private CompletableFuture<TransactWriteItemsResponse> send(
      List<TransactionWrite> writes, Duration limit, ReturnConsumedCapacity capacity) {
    long bytes = writes.stream().mapToLong(write -> ItemSize.of(write.item())).sum();
    if (bytes > MOST_BYTES) {
      return CompletableFuture.failedFuture(tooLarge(bytes));
    }
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder()
            .transactItems(writes.stream().map(write -> write.request(table)).toList())
            .clientRequestToken(UUID.randomUUID().toString())
            .returnConsumedCapacity(capacity)
            .build();
    AtomicBoolean doubtful = new AtomicBoolean();
    return Backoff.within(limit)
        .retry(
            transport,
            () -> transport.send(Operation.TRANSACT_WRITE, request),
            failure -> {
              if (leavesDoubt(failure)) {
                doubtful.set(true);
              }
              return mayPass(failure);
            })
        .handle(
            (answer, failure) -> {
              if (failure == null) {
                return answer;
              }
              Throwable cause = Async.cause(failure);
              List<ItemKey> keys = writes.stream().map(TransactionWrite::key).toList();
              CompletionException told = failed(cause, keys, place -> writes.get(place).unmet());
              throw doubtful.get() && mayPass(cause) ? unknown(told) : told;
            });
  }

  private static TooLargeException tooLarge(long bytes) {
    return new TooLargeException(
        String.format(
            "expected a transaction of at most %d bytes, found items of %d together; split it, or"
                + " write what need not be done at once by a batch",
            MOST_BYTES, bytes),
        null,
        bytes,
        MOST_BYTES);
  }

  private static CompletionException unknown(CompletionException told) {
    return new CompletionException(
        new OutcomeUnknownException(
            "a transaction got no answer that tells whether it was done, until its deadline; read"
                + " what it was to change, and make another one where that is missing",
            null,
            told.getCause()));
  }

  private CompletionException failed(
      Throwable failure, List<ItemKey> keys, IntFunction<Reason> unmet) {
    return failure instanceof TransactionCanceledException cancelled
            && cancelled.hasCancellationReasons()
        ? new CompletionException(new Cancellation(cancelled).refused(keys, unmet))
        : requests.translated(null, failure);
  }

  private static boolean mayPass(Throwable failure) {
    if (failure instanceof TransactionCanceledException cancelled) {
      return new Cancellation(cancelled).passes();
    }
    return failure instanceof TransactionInProgressException
        || Failures.isThrottled(failure)
        || isServerError(failure)
        || (failure instanceof SdkException e && Requests.isUnreachable(e));
  }

  /** Whether the request that failed so, or one that the SDK sent before, may have been done. */
  private static boolean leavesDoubt(Throwable failure) {
    if (failure instanceof TransactionCanceledException) {
      return false;
    }
    return !(failure instanceof SdkServiceException answer)
        || isServerError(failure)
        || failure instanceof TransactionInProgressException
        || (answer.numAttempts() != null && answer.numAttempts() > 1);
  }

  private static boolean isServerError(Throwable failure) {
    return failure instanceof SdkServiceException answer && answer.statusCode() >= SERVER_ERROR;
  }
}
