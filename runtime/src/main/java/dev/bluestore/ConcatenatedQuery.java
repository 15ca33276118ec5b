package dev.bluestore;

import dev.bluestore.condition.Condition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/** Several queries, one after another. */
final class ConcatenatedQuery<T> extends Query<T> {

  private final List<Query<? extends T>> queries;
  private final OptionalInt most;

  ConcatenatedQuery(List<Query<? extends T>> queries, OptionalInt most) {
    this.queries = List.copyOf(queries);
    this.most = most;
  }

  @Override
  public Query<T> where(Condition<? super T> condition) {
    return new ConcatenatedQuery<>(
        queries.stream().<Query<? extends T>>map(query -> query.where(condition)).toList(), most);
  }

  @Override
  public Query<T> descending() {
    List<Query<? extends T>> lastFirst = new ArrayList<>();
    queries.forEach(query -> lastFirst.add(query.descending()));
    Collections.reverse(lastFirst);
    return new ConcatenatedQuery<>(lastFirst, most);
  }

  @Override
  public Query<T> limit(int results) {
    return new ConcatenatedQuery<>(
        queries.stream().<Query<? extends T>>map(query -> query.limit(results)).toList(),
        Selection.fewer(most, results));
  }

  @Override
  List<EntitySource<? extends T>> sources() {
    return queries.stream()
        .<EntitySource<? extends T>>flatMap(query -> query.sources().stream())
        .toList();
  }

  @Override
  OptionalInt most() {
    return most;
  }
}
