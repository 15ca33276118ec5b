package dev.bluestore;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.telemetry.StoreOperation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The terminals of a query or a scan, without a thread that waits. Each sends it anew and returns
 * at once; its future fails with the {@link BlueStoreException} that the same terminal of the other
 * form throws. Immutable and thread-safe.
 *
 * @param <R> one result
 */
public final class AsyncQuery<R> {

  private final Results<R> results;
  private final Function<EncryptedStore, DynamoTable> transport;

  /** By one of the tables that a store has. */
  AsyncQuery(Results<R> results, Function<EncryptedStore, DynamoTable> transport) {
    this.results = results;
    this.transport = transport;
  }

  /** The same as {@link Results#list}. */
  public CompletableFuture<List<R>> list() {
    return operation(StoreOperation.LIST, () -> list(results));
  }

  /** The same as {@link Results#first}. */
  public CompletableFuture<Optional<R>> first() {
    return operation(
        StoreOperation.FIRST,
        () -> list(results.limit(1)).thenApply(found -> found.stream().findFirst()));
  }

  private CompletableFuture<List<R>> list(Results<R> wanted) {
    Feed<R> feed = wanted.start(transport);
    List<R> all = Collections.synchronizedList(new ArrayList<>());
    return Async.repeat(
            Optional.<R>empty(),
            found -> feed.isEnded(),
            found ->
                feed.next()
                    .thenApply(
                        next -> {
                          next.ifPresent(all::add);
                          return next;
                        }))
        .thenApply(end -> List.copyOf(all));
  }

  /** The same as {@link Results#page(int)}. */
  public CompletableFuture<Page<R>> page(int size) {
    return operation(StoreOperation.PAGE, () -> new Pager<>(results, transport).page(size));
  }

  /** The same as {@link Results#page(int, Cursor)}. */
  public CompletableFuture<Page<R>> page(int size, Cursor after) {
    return operation(StoreOperation.PAGE, () -> new Pager<>(results, transport).page(size, after));
  }

  /**
   * The results one by one, as fast as they are asked for (Reactive Streams 1.0.4). Every
   * subscription sends the query anew. A page is fetched when its first result is asked for, and
   * none ahead of that; results are signalled on the thread that asks for them or on the one that
   * brings the page. A subscription that is cancelled sends no more requests.
   */
  public Flow.Publisher<R> publisher() {
    return new FeedPublisher<>(() -> results.start(transport));
  }

  /** The same as {@link Results#count}. */
  public CompletableFuture<Long> count() {
    return operation(StoreOperation.COUNT, this::countAll);
  }

  private CompletableFuture<Long> countAll() {
    long most = results.most().isPresent() ? results.most().getAsInt() : Long.MAX_VALUE;
    record Counted(int sources, long results) {}
    List<? extends Source<? extends R>> sources = results.sources();
    return Async.repeat(
            new Counted(0, 0),
            so -> so.sources() == sources.size() || so.results() >= most,
            so ->
                count(sources.get(so.sources()))
                    .thenApply(more -> new Counted(so.sources() + 1, so.results() + more)))
        .thenApply(counted -> Math.min(counted.results(), most));
  }

  private <V> CompletableFuture<V> operation(
      StoreOperation what, Supplier<CompletableFuture<V>> work) {
    List<? extends Source<? extends R>> sources = results.sources();
    if (sources.isEmpty()) {
      return Async.attempt(work);
    }
    Source<?> first = sources.get(0);
    boolean isOfOneClass = sources.stream().allMatch(each -> each.entity().equals(first.entity()));
    return first
        .store()
        .telemetry()
        .operation(what, isOfOneClass ? first.entity() : "", () -> Async.attempt(work));
  }

  private CompletableFuture<Long> count(Source<?> source) {
    return source.count(transport.apply(source.store()));
  }
}
