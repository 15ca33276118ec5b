package dev.bluestore.table;

import dev.bluestore.envelope.ChunkKey;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TamperedException;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Gathers items from their chunks: an item whole, as one write has made it, or not at all.
 * Thread-safe.
 */
public final class ChunkedReads {

  private static final int MOST_TRIES = 20;

  private final DynamoTable table;

  ChunkedReads(DynamoTable table) {
    this.table = table;
  }

  /**
   * An item with its whole content; as it is, where it has no chunks.
   *
   * @return fails with {@link TamperedException} where not all of its chunks are there
   */
  public CompletableFuture<Map<String, AttributeValue>> whole(
      ItemKey key, Map<String, AttributeValue> item) {
    return gather(key, item).thenApply(whole -> whole.orElseThrow(() -> missing(key)));
  }

  /**
   * The same of an item that may have been replaced since it was read: then it is read again.
   *
   * @return empty where it was removed since; fails with {@link TamperedException} where not all
   *     chunks of the item that is there now are, and with {@link ConflictException} where it is
   *     replaced faster than it can be read
   */
  public CompletableFuture<Optional<Map<String, AttributeValue>>> latest(
      ItemKey key, Map<String, AttributeValue> item) {
    record Reading(
        int tries,
        Optional<Map<String, AttributeValue>> head,
        Optional<Map<String, AttributeValue>> whole) {}
    return Async.repeat(
            new Reading(0, Optional.of(item), Optional.empty()),
            so -> so.whole().isPresent() || so.head().isEmpty(),
            so -> {
              Map<String, AttributeValue> head = so.head().orElseThrow();
              return gather(key, head)
                  .thenCompose(
                      whole ->
                          whole.isPresent()
                              ? CompletableFuture.completedFuture(
                                  new Reading(so.tries(), so.head(), whole))
                              : readAgain(key, head, so.tries())
                                  .thenApply(now -> new Reading(so.tries() + 1, now, whole)));
            })
        .thenApply(Reading::whole);
  }

  private CompletableFuture<Optional<Map<String, AttributeValue>>> readAgain(
      ItemKey key, Map<String, AttributeValue> before, int tries) {
    return table
        .get(key, true)
        .thenApply(
            now -> {
              if (now.isPresent()
                  && Objects.equals(
                      now.get().get(ItemAttributes.NONCE), before.get(ItemAttributes.NONCE))) {
                throw missing(key);
              }
              if (tries == MOST_TRIES) {
                throw new ConflictException(
                    "expected to read an item whole, found it replaced at each of "
                        + MOST_TRIES
                        + " tries; read it again, or write it less often",
                    key);
              }
              return now;
            });
  }

  /** Empty where a chunk is missing. */
  private CompletableFuture<Optional<Map<String, AttributeValue>>> gather(
      ItemKey key, Map<String, AttributeValue> item) {
    if (!ChunkKey.isHead(item)) {
      return CompletableFuture.completedFuture(Optional.of(item));
    }
    Optional<ChunkKey> chunks = ChunkKey.of(item);
    if (chunks.isEmpty()) {
      return CompletableFuture.failedFuture(
          tampered(
              key,
              "how many items hold its content, from 1 to " + ChunkKey.MOST_CHUNKS,
              "something else"));
    }
    return table
        .pages(key, SortCondition.chunks(chunks.get()))
        .list(chunks.get().count())
        .thenApply(rows -> joined(key, item, chunks.get(), rows));
  }

  private static Optional<Map<String, AttributeValue>> joined(
      ItemKey key,
      Map<String, AttributeValue> item,
      ChunkKey chunks,
      List<Map<String, AttributeValue>> rows) {
    List<@Nullable AttributeValue> found =
        rows.stream().<@Nullable AttributeValue>map(row -> row.get(ItemAttributes.SK)).toList();
    if (!found.equals(chunks.sortKeys().stream().map(AttributeValue::fromS).toList())) {
      return Optional.empty();
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    Stream.concat(Stream.of(item), rows.stream())
        .forEach(
            row -> {
              content.writeBytes(piece(key, row));
              if (content.size() > StoredItem.MOST_CONTENT_BYTES) {
                throw tampered(
                    key,
                    "a content of at most " + StoredItem.MOST_CONTENT_BYTES + " bytes",
                    "more");
              }
            });
    Map<String, AttributeValue> whole = new HashMap<>(item);
    whole.put(
        ItemAttributes.CONTENT,
        AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(content.toByteArray())));
    return Optional.of(whole);
  }

  private static byte[] piece(ItemKey key, Map<String, AttributeValue> row) {
    AttributeValue piece = row.get(ItemAttributes.CONTENT);
    if (piece == null || piece.b() == null) {
      throw tampered(key, "bytes in " + ItemAttributes.CONTENT, "none");
    }
    return piece.b().asByteArrayUnsafe();
  }

  private static TamperedException missing(ItemKey key) {
    return tampered(key, "every part of a content that is split over several items", "fewer");
  }

  private static TamperedException tampered(ItemKey key, String expected, String found) {
    return new TamperedException(
        "expected "
            + expected
            + ", found "
            + found
            + "; compare the table with a backup and restore the item with all its parts",
        key);
  }
}
