package dev.bluestore.table;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The rows of a query; a page of them is fetched when its first one is asked for. */
final class Rows extends Spliterators.AbstractSpliterator<Map<String, AttributeValue>> {

  private final Fetch fetch;
  private Iterator<Map<String, AttributeValue>> page = Collections.emptyIterator();
  private @Nullable Map<String, AttributeValue> after;
  private long fetched;
  private boolean ended;

  /** A request for one page. */
  @FunctionalInterface
  interface Fetch {

    /**
     * Sends it.
     *
     * @param after the key in front of the page; null for the first one
     * @param fetched how many rows the pages before had
     */
    QueryResponse page(@Nullable Map<String, AttributeValue> after, long fetched);
  }

  Rows(Fetch fetch) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.fetch = fetch;
  }

  @Override
  public boolean tryAdvance(Consumer<? super Map<String, AttributeValue>> action) {
    while (!page.hasNext()) {
      if (ended) {
        return false;
      }
      QueryResponse response = fetch.page(after, fetched);
      after = response.lastEvaluatedKey();
      ended = !response.hasLastEvaluatedKey();
      fetched += response.items().size();
      page = response.items().iterator();
    }
    action.accept(page.next());
    return true;
  }
}
