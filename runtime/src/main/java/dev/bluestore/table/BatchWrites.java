package dev.bluestore.table;

import dev.bluestore.error.ItemKey;
import dev.bluestore.error.ThrottledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Stores and removes any number of items, in requests of up to 25 and 16 MB. What DynamoDB leaves
 * over of a request is sent again, with the same bytes. DynamoDB refuses two writes of one item in
 * one request: they go in requests that follow each other. Items that may have chunks are written
 * by themselves: of them alone it must be known what they replace. Thread-safe.
 */
public final class BatchWrites {

  private static final int MOST_WRITES = 25;

  /** DynamoDB's limit of 16 MB, less what stands around the items. */
  private static final long MOST_BYTES = (16L << 20) - (64 << 10);

  private final Transport transport;
  private final Requests requests;
  private final String table;
  private final ChunkedItems chunked;

  BatchWrites(Transport transport, Requests requests, String table, ChunkedItems chunked) {
    this.transport = transport;
    this.requests = requests;
    this.table = table;
    this.chunked = chunked;
  }

  /**
   * One write.
   *
   * @param item what is stored; empty where what is there is removed
   * @param mayHaveChunks whether it, or what is there, may have some
   */
  public record Write(ItemKey key, Optional<StoredItem> item, boolean mayHaveChunks) {

    private WriteRequest request() {
      return item.map(StoredItem::head)
          .map(head -> WriteRequest.builder().putRequest(put -> put.item(head)).build())
          .orElseGet(
              () ->
                  WriteRequest.builder()
                      .deleteRequest(delete -> delete.key(KeyAttributes.of(key)))
                      .build());
    }

    private long size() {
      return WireSize.of(item.map(StoredItem::head).orElseGet(() -> KeyAttributes.of(key)));
    }
  }

  private record Sent(int position, Write write) {

    ItemKey key() {
      return write.key();
    }

    boolean isAlone() {
      return write.mayHaveChunks();
    }
  }

  /**
   * Writes items; those of one item in their order.
   *
   * @param limit how long what is left over of one request is sent again
   * @return the positions of those that were left over until the deadline; what follows one of them
   *     on the same item is left over, too
   */
  public CompletableFuture<SortedSet<Integer>> write(List<Write> writes, Duration limit) {
    List<List<Sent>> waves = waves(writes);
    record State(int wave, List<Sent> left) {}
    return Async.repeat(
            new State(0, List.of()),
            so -> so.wave() == waves.size(),
            so ->
                wave(waves.get(so.wave()), so.left(), limit)
                    .thenApply(left -> new State(so.wave() + 1, left)))
        .thenApply(
            end ->
                end.left().stream()
                    .map(Sent::position)
                    .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** First the first write of each item, then the second ones, and so on. */
  private static List<List<Sent>> waves(List<Write> writes) {
    List<List<Sent>> waves = new ArrayList<>();
    Map<ItemKey, Integer> before = new HashMap<>();
    for (int position = 0; position < writes.size(); position++) {
      Write write = writes.get(position);
      int wave = before.merge(write.key(), 1, Integer::sum) - 1;
      if (wave == waves.size()) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave).add(new Sent(position, write));
    }
    return waves;
  }

  /** Sends writes, except behind one that was left over; gives all that are left over by now. */
  private CompletableFuture<List<Sent>> wave(
      List<Sent> writes, List<Sent> leftBefore, Duration limit) {
    Set<ItemKey> blocked = leftBefore.stream().map(Sent::key).collect(Collectors.toSet());
    Map<Boolean, List<Sent>> behind =
        writes.stream().collect(Collectors.partitioningBy(write -> blocked.contains(write.key())));
    List<Sent> left = new ArrayList<>(leftBefore);
    left.addAll(behind.getOrDefault(true, List.of()));
    List<Sent> sending = behind.getOrDefault(false, List.of());
    return Async.forEach(parts(sending), BatchReads.AT_ONCE, part -> part(part, limit))
        .thenApply(
            leftNow -> {
              leftNow.forEach(left::addAll);
              return left;
            });
  }

  private static List<List<Sent>> parts(List<Sent> writes) {
    List<List<Sent>> parts = new ArrayList<>();
    writes.stream().filter(Sent::isAlone).forEach(write -> parts.add(List.of(write)));
    parts.addAll(
        Chunks.ofAtMost(
            MOST_WRITES,
            MOST_BYTES,
            writes.stream().filter(write -> !write.isAlone()).toList(),
            write -> write.write().size()));
    return parts;
  }

  private record Sending(List<Sent> left, Optional<Duration> pause) {}

  private CompletableFuture<List<Sent>> part(List<Sent> writes, Duration limit) {
    Backoff backoff = Backoff.within(limit);
    return Async.repeat(
            new Sending(writes, Optional.of(Duration.ZERO)),
            so -> so.left().isEmpty() || so.pause().isEmpty(),
            so ->
                Backoff.pause(transport, so.pause().orElseThrow())
                    .thenCompose(paused -> send(so.left()))
                    .thenApply(left -> sent(so.left(), left, backoff)))
        .thenApply(Sending::left);
  }

  private static Sending sent(List<Sent> before, List<Sent> left, Backoff backoff) {
    if (left.size() < before.size()) {
      backoff.progressed();
    }
    return new Sending(left, backoff.next());
  }

  /** Sends writes once; gives those that are left over. */
  private CompletableFuture<List<Sent>> send(List<Sent> writes) {
    if (writes.get(0).isAlone()) {
      return sendAlone(writes.get(0));
    }
    Map<ItemKey, Sent> byKey = new LinkedHashMap<>();
    writes.forEach(write -> byKey.put(write.key(), write));
    BatchWriteItemRequest request =
        BatchWriteItemRequest.builder()
            .requestItems(
                Map.of(table, writes.stream().map(each -> each.write().request()).toList()))
            .build();
    return requests
        .sendUnlessThrottled(Operation.BATCH_WRITE, request)
        .thenApply(
            answer ->
                answer
                    .map(written -> written.unprocessedItems().getOrDefault(table, List.of()))
                    .map(left -> left.stream().map(write -> sent(byKey, write)).toList())
                    .orElse(writes));
  }

  private CompletableFuture<List<Sent>> sendAlone(Sent write) {
    CompletableFuture<?> done =
        write.write().item().isPresent()
            ? chunked.put(write.key(), write.write().item().get(), Optional.empty())
            : chunked.delete(write.key());
    return done.handle(
        (written, failure) -> {
          if (failure != null && !(Async.cause(failure) instanceof ThrottledException)) {
            throw new CompletionException(Async.cause(failure));
          }
          return failure == null ? List.of() : List.of(write);
        });
  }

  /** What was sent, with its own bytes, by what DynamoDB says that it left over. */
  private static Sent sent(Map<ItemKey, Sent> byKey, WriteRequest left) {
    Map<String, AttributeValue> item =
        left.putRequest() == null ? left.deleteRequest().key() : left.putRequest().item();
    return Objects.requireNonNull(byKey.get(KeyAttributes.parse(item)));
  }
}
