package dev.bluestore;

import dev.bluestore.condition.Condition;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.OpenException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A query that has not been sent yet; its terminals send it, those of {@link #async()} without a
 * thread that waits. They can be called again, and send it again. Its order is that of the keys, or
 * of the index that it is of. Condition, order and limit mean the same in whatever sequence they
 * are stated. Immutable and thread-safe.
 *
 * @param <T> the entity
 */
public abstract sealed class Query<T> permits PartitionQuery, IndexQuery, ConcatenatedQuery {

  Query() {}

  /** The results of several queries, those of the first one first. */
  public static <T> Query<T> concat(List<? extends Query<? extends T>> queries) {
    return new ConcatenatedQuery<>(List.copyOf(queries), OptionalInt.empty());
  }

  /**
   * Those of the entities alone whose plain fields meet a condition, and all conditions before it.
   * DynamoDB reads the others, too, and leaves them out of its answer.
   *
   * @throws InvalidItemException where the query is of an index, and the condition on a field that
   *     is in its key, or that it does not hold
   */
  public abstract Query<T> where(Condition<? super T> condition);

  /**
   * The same entities, the last one first: the newest, where the key goes by time. A query of
   * several classes gives the last class first, too.
   */
  public abstract Query<T> descending();

  /**
   * At most so many entities, the first ones in the order of the query, of those that meet its
   * condition: {@code query.descending().limit(10)} are the last ten. Without a condition DynamoDB
   * reads no more than that; with one it reads by the page. The smallest limit holds.
   *
   * @param results 0 or more
   * @throws InvalidItemException where it is negative
   */
  public abstract Query<T> limit(int results);

  /** The requests that it is made of, one after another. */
  abstract List<Source<? extends T>> sources();

  /** How many results are wanted; empty for all. */
  abstract OptionalInt most();

  /** The same query, for terminals without a thread that waits. */
  public AsyncQuery<T> async() {
    return new AsyncQuery<>(this, EncryptedStore::nonBlockingTable);
  }

  /**
   * All entities, in the order of the query.
   *
   * @throws OpenException where one of them does not open
   */
  public List<T> list() {
    return stream().toList();
  }

  /**
   * The first entity in the order of the query; empty where there is none. Without a condition no
   * other item is read.
   *
   * @throws OpenException where it does not open
   */
  public Optional<T> first() {
    return limit(1).stream().findFirst();
  }

  /**
   * How many entities there are, up to the limit. They are counted by their keys and not opened, so
   * that one counts which would not open; an index counts what it has at the moment. DynamoDB reads
   * as much for it as for the entities themselves, and sends less.
   */
  public long count() {
    return Async.await(new AsyncQuery<>(this, EncryptedStore::table).count());
  }

  /**
   * The entities one by one, in the order of the query. Pages of up to 1 MB are fetched as the
   * stream is consumed; an item that does not open ends it with an {@link OpenException}.
   */
  public Stream<T> stream() {
    Stream<T> all = sources().stream().flatMap(Query::stream);
    return most().isPresent() ? all.limit(most().getAsInt()) : all;
  }

  private static <R> Stream<R> stream(Source<R> source) {
    DynamoTable table = source.store().table();
    return source
        .pages(table)
        .rows()
        .flatMap(
            row ->
                source
                    .asked(row)
                    .flatMap(key -> Async.await(source.open(table, key, row)))
                    .stream());
  }
}
