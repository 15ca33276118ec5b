package dev.bluestore.table;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of a query; a page of them is fetched when its first one is asked for. */
final class Rows extends Spliterators.AbstractSpliterator<Map<String, AttributeValue>> {

  private final Pages pages;
  private Iterator<Map<String, AttributeValue>> page = Collections.emptyIterator();
  private @Nullable Map<String, AttributeValue> after;
  private long fetched;
  private boolean ended;

  Rows(Pages pages) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.pages = pages;
  }

  @Override
  public boolean tryAdvance(Consumer<? super Map<String, AttributeValue>> action) {
    while (!page.hasNext()) {
      if (ended) {
        return false;
      }
      Pages.Page next = Async.await(pages.next(after, fetched));
      after = next.last().orElse(null);
      ended = next.last().isEmpty();
      fetched += next.counted();
      page = next.rows().iterator();
    }
    action.accept(page.next());
    return true;
  }
}
