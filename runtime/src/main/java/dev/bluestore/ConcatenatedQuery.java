package dev.bluestore;

import dev.bluestore.condition.Condition;
import java.util.List;
import java.util.stream.Stream;

/** Several queries, one after another. */
final class ConcatenatedQuery<T> extends Query<T> {

  private final List<Query<? extends T>> queries;

  ConcatenatedQuery(List<Query<? extends T>> queries) {
    this.queries = queries;
  }

  @Override
  public Query<T> where(Condition<? super T> condition) {
    return concat(queries.stream().map(query -> query.where(condition)).toList());
  }

  @Override
  public Stream<T> stream() {
    return queries.stream().flatMap(Query::stream);
  }
}
