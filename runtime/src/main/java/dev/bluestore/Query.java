package dev.bluestore;

import dev.bluestore.condition.Condition;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.OpenException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A query that has not been sent yet; its terminals send it. They can be called again, and send it
 * again. Its order is that of the keys, or of the index that it is of. Immutable and thread-safe.
 *
 * @param <T> the entity
 */
public abstract sealed class Query<T> permits PartitionQuery, IndexQuery, ConcatenatedQuery {

  Query() {}

  /** The results of several queries, those of the first one first. */
  public static <T> Query<T> concat(List<? extends Query<? extends T>> queries) {
    return new ConcatenatedQuery<>(List.copyOf(queries));
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
   * All entities, in the order of the query.
   *
   * @throws OpenException where one of them does not open
   */
  public List<T> list() {
    return stream().toList();
  }

  /** The first entity in the order of the query; empty where there is none. */
  public Optional<T> first() {
    return stream().findFirst();
  }

  /**
   * The entities one by one, in the order of the query. Pages of up to 1 MB are fetched as the
   * stream is consumed; an item that does not open ends it with an {@link OpenException}.
   */
  public abstract Stream<T> stream();

  /** This condition and the ones before it. */
  static <T> Optional<Condition<T>> both(
      Optional<Condition<T>> before, Condition<? super T> condition) {
    Condition<T> mine = condition.narrowed();
    return Optional.of(before.map(first -> first.and(mine)).orElse(mine));
  }
}
