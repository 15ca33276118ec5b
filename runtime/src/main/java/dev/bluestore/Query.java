package dev.bluestore;

import dev.bluestore.condition.Condition;
import java.util.List;
import java.util.OptionalInt;

/**
 * A query that has not been sent yet. Its order is that of the keys, or of the index that it is of.
 * Condition, order and limit mean the same in whatever sequence they are stated. Immutable and
 * thread-safe.
 *
 * @param <T> the entity
 */
public abstract sealed class Query<T> extends EntityResults<T>
    permits SelectedQuery, ConcatenatedQuery {

  Query() {}

  /** The results of several queries, those of the first one first. */
  public static <T> Query<T> concat(List<? extends Query<? extends T>> queries) {
    return new ConcatenatedQuery<>(List.copyOf(queries), OptionalInt.empty());
  }

  @Override
  public abstract Query<T> where(Condition<? super T> condition);

  /**
   * The same entities, the last one first: the newest, where the key goes by time. A query of
   * several classes gives the last class first, too.
   */
  public abstract Query<T> descending();

  /** {@inheritDoc} {@code query.descending().limit(10)} are the last ten. */
  @Override
  public abstract Query<T> limit(int results);

  @Override
  final boolean isParallel() {
    return false;
  }
}
