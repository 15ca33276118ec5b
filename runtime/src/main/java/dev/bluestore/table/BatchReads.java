package dev.bluestore.table;

import dev.bluestore.error.ItemKey;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads any number of items by their keys, in requests of up to 100. DynamoDB answers up to 16 MB
 * of each and leaves the rest over, which is asked for again. Thread-safe.
 */
public final class BatchReads {

  /** How long leftovers are sent again, unless told otherwise. */
  public static final Duration USUAL_LIMIT = Duration.ofSeconds(5);

  /** DynamoDB's limit for one request. */
  public static final int MOST_KEYS = 100;

  /** How many requests are under way at a time where nobody waits for them. */
  static final int AT_ONCE = 4;

  private final Transport transport;
  private final Requests requests;
  private final String table;

  BatchReads(Transport transport, Requests requests, String table) {
    this.transport = transport;
    this.requests = requests;
    this.table = table;
  }

  /**
   * What was read.
   *
   * @param items those that there are
   * @param left the keys that DynamoDB did not come to before the deadline
   */
  public record Read(Map<ItemKey, Map<String, AttributeValue>> items, Set<ItemKey> left) {}

  /**
   * Reads items, each of them once however often it is asked for.
   *
   * @param limit how long what one request leaves over is asked for again
   */
  public CompletableFuture<Read> get(Collection<ItemKey> keys, boolean consistent, Duration limit) {
    List<List<ItemKey>> chunks = Chunks.ofAtMost(MOST_KEYS, List.copyOf(new LinkedHashSet<>(keys)));
    return Async.forEach(chunks, AT_ONCE, chunk -> chunk(chunk, consistent, limit))
        .thenApply(
            parts -> {
              Read all = new Read(new HashMap<>(), new LinkedHashSet<>());
              for (Read part : parts) {
                all.items().putAll(part.items());
                all.left().addAll(part.left());
              }
              return all;
            });
  }

  private record Asking(Read read, Optional<Duration> pause) {}

  private CompletableFuture<Read> chunk(List<ItemKey> keys, boolean consistent, Duration limit) {
    Backoff backoff = Backoff.within(limit);
    Read nothing = new Read(Map.of(), new LinkedHashSet<>(keys));
    return Async.repeat(
            new Asking(nothing, Optional.of(Duration.ZERO)),
            so -> so.read().left().isEmpty() || so.pause().isEmpty(),
            so ->
                Backoff.pause(transport, so.pause().orElseThrow())
                    .thenCompose(paused -> more(so.read(), consistent))
                    .thenApply(read -> asked(so.read(), read, backoff)))
        .thenApply(Asking::read);
  }

  private static Asking asked(Read before, Read read, Backoff backoff) {
    if (read.items().size() > before.items().size()) {
      backoff.progressed();
    }
    return new Asking(read, backoff.next());
  }

  private CompletableFuture<Read> more(Read read, boolean consistent) {
    KeysAndAttributes keys =
        KeysAndAttributes.builder()
            .keys(read.left().stream().map(KeyAttributes::of).toList())
            .consistentRead(consistent)
            .build();
    BatchGetItemRequest get =
        BatchGetItemRequest.builder().requestItems(Map.of(table, keys)).build();
    return requests
        .sendUnlessThrottled(Operation.BATCH_GET, get)
        .thenApply(answer -> answer.map(found -> with(read, found)).orElse(read));
  }

  private Read with(Read read, BatchGetItemResponse answer) {
    Map<ItemKey, Map<String, AttributeValue>> items = new HashMap<>(read.items());
    answer
        .responses()
        .getOrDefault(table, List.of())
        .forEach(item -> items.put(KeyAttributes.parse(item), item));
    Set<ItemKey> left = new LinkedHashSet<>();
    KeysAndAttributes unprocessed = answer.unprocessedKeys().get(table);
    if (unprocessed != null) {
      unprocessed.keys().forEach(key -> left.add(KeyAttributes.parse(key)));
    }
    return new Read(items, left);
  }
}
