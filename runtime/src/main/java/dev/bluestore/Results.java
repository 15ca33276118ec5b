package dev.bluestore;

import dev.bluestore.envelope.QueryBinding;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.CursorRefusedException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.OpenException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a query or a scan will give; its terminals send it, those of {@link #async()} without a
 * thread that waits. They can be called again, and send it again. Immutable and thread-safe.
 *
 * @param <R> one result
 */
public abstract sealed class Results<R> permits EntityResults, HandedResults {

  Results() {}

  /**
   * At most so many results, the first ones. Without a condition DynamoDB reads no more items of a
   * query than that; with one it reads by the page. The smallest limit holds.
   *
   * @param results 0 or more
   * @throws InvalidItemException where it is negative
   */
  public abstract Results<R> limit(int results);

  /** The requests that it is made of, one after another; each run asks for them anew. */
  abstract List<? extends Source<? extends R>> sources();

  /** How many results are wanted; empty for all. */
  abstract OptionalInt most();

  /** Whether the requests are sent at once, and results come in no order. */
  abstract boolean isParallel();

  /** The same, for terminals without a thread that waits. */
  public AsyncQuery<R> async() {
    return new AsyncQuery<>(this, EncryptedStore::nonBlockingTable);
  }

  private AsyncQuery<R> blocking() {
    return new AsyncQuery<>(this, EncryptedStore::table);
  }

  /**
   * All results, in the order of the query.
   *
   * @throws OpenException where one of them does not open
   */
  public List<R> list() {
    return Async.await(blocking().list());
  }

  /**
   * The first result in the order of the query; empty where there is none. Without a condition no
   * other item is read.
   *
   * @throws OpenException where it does not open
   */
  public Optional<R> first() {
    return Async.await(blocking().first());
  }

  /**
   * How many results there are, up to the limit. They are counted by their keys and not opened, so
   * that one counts which would not open; an index counts what it has at the moment. DynamoDB reads
   * as much for it as for the results themselves, and sends less.
   */
  public long count() {
    return Async.await(blocking().count());
  }

  /**
   * The first results, and where they go on.
   *
   * @param size how many results at most, 1 or more
   * @throws InvalidItemException where the size is less than 1
   * @throws OpenException where one of them does not open
   */
  public Page<R> page(int size) {
    return Async.await(blocking().page(size));
  }

  /**
   * The results behind those of a page. What was stored or removed in between is there or is not,
   * as it would be without pages; the last result itself may have been removed.
   *
   * @param size how many results at most, 1 or more; another number than before is fine
   * @param after of a page of the same query, from this process or another one
   * @throws CursorRefusedException where the cursor is not one of this query
   */
  public Page<R> page(int size, Cursor after) {
    return Async.await(blocking().page(size, after));
  }

  /**
   * The results one by one, in the order of the query. Pages of up to 1 MB are fetched as the
   * stream is consumed; a failure ends it with the {@link BlueStoreException}. It needs no closing,
   * but a closed one sends no more requests.
   */
  public Stream<R> stream() {
    Feed<R> feed = start(EncryptedStore::table);
    return StreamSupport.stream(new FeedSpliterator<>(feed), false).onClose(feed::stop);
  }

  /** How many results of each request are wanted. */
  final List<OptionalInt> bounds() {
    return sources().stream().<OptionalInt>map(Source::most).toList();
  }

  /** Begins a run; nothing is sent yet. Several requests at once need the other transport. */
  final Feed<R> start(Function<EncryptedStore, DynamoTable> transport) {
    long wanted = most().isPresent() ? most().getAsInt() : Long.MAX_VALUE;
    return isParallel()
        ? new Merged<>(
            sources().stream()
                .<Feed<R>>map(
                    source ->
                        new Run<>(
                            List.of(source),
                            List.of(source.most()),
                            EncryptedStore::nonBlockingTable,
                            wanted))
                .toList(),
            wanted)
        : new Run<>(sources(), bounds(), transport, wanted);
  }

  /** What cursors of it are bound to. */
  final QueryBinding binding() {
    List<? extends Source<? extends R>> all = sources();
    QueryBinding query = new QueryBinding().number(all.size()).number(most().orElse(-1));
    all.forEach(source -> source.describe(query));
    return query;
  }
}
