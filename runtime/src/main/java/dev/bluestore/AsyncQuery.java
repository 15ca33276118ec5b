package dev.bluestore;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Pages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The terminals of a {@link Query}, without a thread that waits. Each sends the query anew and
 * returns at once; its future fails with the {@link BlueStoreException} that the same terminal of
 * the query throws. Immutable and thread-safe.
 *
 * @param <T> the entity
 */
public final class AsyncQuery<T> {

  private final Query<T> query;
  private final Function<EncryptedStore, DynamoTable> transport;

  /** By one of the tables that a store has. */
  AsyncQuery(Query<T> query, Function<EncryptedStore, DynamoTable> transport) {
    this.query = query;
    this.transport = transport;
  }

  /** The same as {@link Query#list}. */
  public CompletableFuture<List<T>> list() {
    return list(query);
  }

  /** The same as {@link Query#first}. */
  public CompletableFuture<Optional<T>> first() {
    return list(query.limit(1)).thenApply(found -> found.stream().findFirst());
  }

  /** The same as {@link Query#count}. */
  public CompletableFuture<Long> count() {
    long most = most(query);
    record Counted(int sources, long results) {}
    List<Source<? extends T>> sources = query.sources();
    return Async.repeat(
            new Counted(0, 0),
            so -> so.sources() == sources.size() || so.results() >= most,
            so ->
                count(sources.get(so.sources()))
                    .thenApply(more -> new Counted(so.sources() + 1, so.results() + more)))
        .thenApply(counted -> Math.min(counted.results(), most));
  }

  private CompletableFuture<Long> count(Source<?> source) {
    return source.count(tableOf(source));
  }

  private DynamoTable tableOf(Source<?> source) {
    return transport.apply(source.store());
  }

  private CompletableFuture<List<T>> list(Query<T> wanted) {
    long most = most(wanted);
    List<T> results = Collections.synchronizedList(new ArrayList<>());
    List<Source<? extends T>> sources = wanted.sources();
    return Async.repeat(
            0,
            source -> source == sources.size() || results.size() >= most,
            source -> addAll(sources.get(source), most, results).thenApply(all -> source + 1))
        .thenApply(all -> List.copyOf(results));
  }

  private <R extends T> CompletableFuture<?> addAll(Source<R> source, long most, List<T> results) {
    record Read(long rows, @Nullable Map<String, AttributeValue> after, boolean ended) {}
    Pages pages = source.pages(tableOf(source));
    return Async.repeat(
        new Read(0, null, false),
        read -> read.ended() || results.size() >= most,
        read ->
            pages
                .next(read.after(), read.rows())
                .thenCompose(
                    page ->
                        addPage(source, page.rows(), most, results)
                            .thenApply(
                                added ->
                                    new Read(
                                        read.rows() + page.counted(),
                                        page.last().orElse(null),
                                        page.last().isEmpty()))));
  }

  private <R extends T> CompletableFuture<Integer> addPage(
      Source<R> source, List<Map<String, AttributeValue>> rows, long most, List<T> results) {
    return Async.repeat(
        0,
        row -> row == rows.size() || results.size() >= most,
        row -> {
          Optional<Key<R>> key = source.asked(rows.get(row));
          return key.isEmpty()
              ? CompletableFuture.completedFuture(row + 1)
              : source
                  .open(tableOf(source), key.get(), rows.get(row))
                  .thenApply(
                      found -> {
                        found.ifPresent(results::add);
                        return row + 1;
                      });
        });
  }

  private static long most(Query<?> query) {
    return query.most().isPresent() ? query.most().getAsInt() : Long.MAX_VALUE;
  }
}
