package dev.bluestore;

import dev.bluestore.codec.IndexSchema;
import dev.bluestore.envelope.ChunkKey;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.RequestFailedException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.table.BatchReads;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rows of an index as whole items: those that the index has no copy of are read again by their
 * keys, as many at a time as one request can. Rows of other entities are left out, and so is an
 * item that has changed since the index took its row, so that it is one of the results no more.
 */
final class IndexRows<T> implements Pages {

  private static final Set<String> SEALING =
      Set.of(ItemAttributes.CONTENT, ItemAttributes.NONCE, ItemAttributes.KEY_ID);

  private final IndexQuery<T> query;
  private final DynamoTable table;
  private final Pages rows;
  private final int most;

  /** What is left of a page that was larger than what is read again at a time. */
  private Optional<Rest> rest = Optional.empty();

  private record Rest(Map<String, AttributeValue> after, Page page) {}

  IndexRows(IndexQuery<T> query, DynamoTable table, Pages rows) {
    this.query = query;
    this.table = table;
    this.rows = rows;
    this.most = Math.min(BatchReads.MOST_KEYS, Math.max(1, query.most().orElse(Integer.MAX_VALUE)));
  }

  @Override
  public CompletableFuture<Page> next(@Nullable Map<String, AttributeValue> after, long before) {
    Optional<Page> left = rest.filter(known -> known.after().equals(after)).map(Rest::page);
    return left.map(CompletableFuture::completedFuture)
        .orElseGet(() -> rows.next(after, before))
        .thenCompose(this::whole);
  }

  private CompletableFuture<Page> whole(Page page) {
    if (page.rows().stream().allMatch(this::isWhole)) {
      return CompletableFuture.completedFuture(page);
    }
    if (page.rows().size() > most) {
      return whole(first(page));
    }
    List<Map<String, AttributeValue>> asked =
        page.rows().stream().filter(row -> isRefused(row) || query.asked(row).isPresent()).toList();
    List<ItemKey> keys = asked.stream().filter(this::isReadAgain).map(this::key).toList();
    return table
        .batchReads()
        .get(keys, query.isConsistent(), BatchReads.USUAL_LIMIT)
        .thenApply(
            read -> {
              checkAllRead(read);
              List<Map<String, AttributeValue>> items =
                  asked.stream().flatMap(row -> item(row, read)).toList();
              return new Page(items, page.counted(), page.last());
            });
  }

  /** As many rows of a page as are read again at a time; the others are kept for the next one. */
  private Page first(Page page) {
    List<Map<String, AttributeValue>> now = page.rows().subList(0, most);
    Map<String, AttributeValue> last = query.position(now.get(most - 1));
    List<Map<String, AttributeValue>> others = page.rows().subList(most, page.rows().size());
    rest = Optional.of(new Rest(last, new Page(others, page.counted() - most, page.last())));
    return new Page(now, most, Optional.of(last));
  }

  private Stream<Map<String, AttributeValue>> item(
      Map<String, AttributeValue> row, BatchReads.Read read) {
    return isReadAgain(row)
        ? Stream.ofNullable(read.items().get(key(row))).filter(query::isStillAsked)
        : Stream.of(row);
  }

  private ItemKey key(Map<String, AttributeValue> row) {
    return query.asked(row).orElseThrow().address().key();
  }

  /** One with keys of no writer is handed on: whoever reads it says what becomes of it. */
  private boolean isReadAgain(Map<String, AttributeValue> row) {
    return !isWhole(row) && !isRefused(row);
  }

  private boolean isRefused(Map<String, AttributeValue> row) {
    try {
      query.asked(row);
      return false;
    } catch (TamperedException e) {
      return true;
    }
  }

  /** An item with chunks is read again: those that a row names which lags behind are removed. */
  private boolean isWhole(Map<String, AttributeValue> row) {
    return query.index().projection() == IndexSchema.Projection.ALL
        && row.keySet().containsAll(SEALING)
        && !ChunkKey.isHead(row);
  }

  private static void checkAllRead(BatchReads.Read read) {
    if (!read.left().isEmpty()) {
      throw new RequestFailedException(
          "DynamoDB did not come to "
              + read.left().size()
              + " of the items of an index within "
              + BatchReads.USUAL_LIMIT.toSeconds()
              + " seconds; it is throttled: ask again later, or for fewer at a time",
          read.left().iterator().next());
    }
  }
}
