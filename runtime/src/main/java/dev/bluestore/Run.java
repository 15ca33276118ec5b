package dev.bluestore;

import dev.bluestore.envelope.CursorPosition;
import dev.bluestore.error.OpenException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Pages;
import dev.bluestore.telemetry.StoreOperation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads source after source, a page at a time. */
final class Run<R> implements Feed<R> {

  private final List<? extends Source<? extends R>> sources;
  private final List<OptionalInt> bounds;
  private final Function<EncryptedStore, DynamoTable> transport;
  private final long most;
  private final Deque<Map<String, AttributeValue>> rows = new ArrayDeque<>();
  private int source;
  private @Nullable Pages pages;
  private @Nullable Map<String, AttributeValue> after;
  private long fetched;
  private boolean isLastPage;
  private long before;
  private long results;
  private long ofSource;
  private @Nullable Last last;
  private final BulkOpenAudit opens = new BulkOpenAudit();
  private volatile boolean stopped;

  /** Where the last result was. */
  private record Last(int source, long ofSource, Map<String, AttributeValue> row) {}

  /**
   * A run that gives at most so many results.
   *
   * @param bounds how many each source gives at most, whatever its requests ask for
   */
  Run(
      List<? extends Source<? extends R>> sources,
      List<OptionalInt> bounds,
      Function<EncryptedStore, DynamoTable> transport,
      long most) {
    this.sources = sources;
    this.bounds = bounds;
    this.transport = transport;
    this.most = most;
    advance();
  }

  /** The same from a position on. */
  Run<R> from(CursorPosition start) {
    source = start.source();
    after = start.key();
    before = start.results();
    ofSource = start.ofSource();
    advance();
    return this;
  }

  @Override
  public CompletableFuture<Optional<R>> next() {
    return Async.repeat(
        Optional.empty(),
        found -> found.isPresent() || isEnded(),
        found -> Async.attempt(this::step));
  }

  @Override
  public boolean isEnded() {
    return stopped || results >= most || source >= sources.size();
  }

  @Override
  public void stop() {
    stopped = true;
    opens.end();
  }

  private CompletableFuture<Optional<R>> step() {
    Map<String, AttributeValue> row = rows.poll();
    return row == null ? fetch(sources.get(source)) : read(sources.get(source), row);
  }

  private CompletableFuture<Optional<R>> fetch(Source<?> from) {
    Pages mine = pages == null ? from.pages(tableOf(from)) : pages;
    pages = mine;
    return from.store()
        .telemetry()
        .operation(StoreOperation.FETCH, from.entity(), () -> mine.next(after, fetched))
        .thenApply(
            page -> {
              take(page);
              return Optional.empty();
            });
  }

  private void take(Pages.Page page) {
    rows.addAll(page.rows());
    fetched += page.counted();
    after = page.last().orElse(null);
    isLastPage = page.last().isEmpty();
    advance();
  }

  private <S extends R> CompletableFuture<Optional<R>> read(
      Source<S> from, Map<String, AttributeValue> row) {
    return from.read(tableOf(from), row, opens)
        .thenApply(
            found -> {
              if (found.isPresent()) {
                results++;
                ofSource++;
                last = new Last(source, ofSource, row);
              }
              advance();
              return found.map(result -> result);
            });
  }

  private void advance() {
    while (source < sources.size() && isSourceEnded()) {
      source++;
      ofSource = 0;
      pages = null;
      rows.clear();
      fetched = 0;
      after = null;
      isLastPage = false;
    }
    if (isEnded()) {
      opens.end();
    }
  }

  private boolean isSourceEnded() {
    OptionalInt bound = bounds.get(source);
    return (isLastPage && rows.isEmpty()) || (bound.isPresent() && ofSource >= bound.getAsInt());
  }

  private DynamoTable tableOf(Source<?> from) {
    return transport.apply(from.store());
  }

  /** Where the last result was; empty where there was none. */
  Optional<CursorPosition> position() {
    return Optional.ofNullable(last)
        .map(
            result ->
                new CursorPosition(
                    result.source(),
                    before + results,
                    result.ofSource(),
                    sources.get(result.source()).position(result.row())));
  }

  /** Whether more rows may follow, as far as can be told without a request. */
  boolean mayHaveMore() {
    return source < sources.size()
        && (!isLastPage
            || source + 1 < sources.size()
            || rows.stream().anyMatch(row -> mayBeResult(sources.get(source), row)));
  }

  /** One that is refused is for the next page to say. */
  private static boolean mayBeResult(Source<?> from, Map<String, AttributeValue> row) {
    try {
      return from.isAsked(row);
    } catch (OpenException e) {
      return true;
    }
  }
}
