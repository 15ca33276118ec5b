package dev.bluestore;

import dev.bluestore.condition.Condition;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.table.RowOptions;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Which results of a query are wanted, and in which order.
 *
 * @param most how many of those that meet the condition; empty for all
 */
record Selection<T>(Optional<Condition<T>> condition, boolean descending, OptionalInt most) {

  /** Everything, in ascending order. */
  static <T> Selection<T> all() {
    return new Selection<>(Optional.empty(), false, OptionalInt.empty());
  }

  Selection<T> where(Condition<? super T> more) {
    Condition<T> mine = more.narrowed();
    return new Selection<>(
        Optional.of(condition.map(before -> before.and(mine)).orElse(mine)), descending, most);
  }

  Selection<T> inDescendingOrder() {
    return new Selection<>(condition, true, most);
  }

  Selection<T> limit(int results) {
    return new Selection<>(condition, descending, fewer(most, results));
  }

  static OptionalInt fewer(OptionalInt before, int results) {
    if (results < 0) {
      throw new InvalidItemException(
          "expected a limit of 0 results or more, found a negative one; leave it out for all of"
              + " them",
          null);
    }
    return OptionalInt.of(Math.min(before.orElse(results), results));
  }

  RowOptions options() {
    return new RowOptions(
        descending,
        most.isPresent() ? most.getAsInt() : null,
        condition.map(Condition::expression).orElse(null),
        false);
  }

  <R> Stream<R> cut(Stream<R> results) {
    return most.isPresent() ? results.limit(most.getAsInt()) : results;
  }
}
