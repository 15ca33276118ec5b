package dev.bluestore.table;

import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The pages of a query, each fetched when it is asked for. */
final class Pages extends Spliterators.AbstractSpliterator<QueryResponse> {

  private final Function<@Nullable Map<String, AttributeValue>, QueryResponse> fetch;
  private @Nullable Map<String, AttributeValue> after;
  private boolean ended;

  /** Over a request for the page behind a key; null for the first page. */
  Pages(Function<@Nullable Map<String, AttributeValue>, QueryResponse> fetch) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.fetch = fetch;
  }

  @Override
  public boolean tryAdvance(Consumer<? super QueryResponse> action) {
    if (ended) {
      return false;
    }
    QueryResponse page = fetch.apply(after);
    after = page.lastEvaluatedKey();
    ended = !page.hasLastEvaluatedKey();
    action.accept(page);
    return true;
  }
}
