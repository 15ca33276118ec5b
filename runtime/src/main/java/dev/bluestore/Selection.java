package dev.bluestore;

import dev.bluestore.condition.Condition;
import dev.bluestore.envelope.QueryBinding;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.table.Pages;
import dev.bluestore.table.RowOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which results of a query are wanted, and in which order.
 *
 * @param consistent whether the newest state is read, where that can be had
 * @param most how many of those that meet the condition; empty for all
 */
record Selection<T>(
    boolean consistent, Optional<Condition<T>> condition, boolean descending, OptionalInt most) {

  /** Everything, in ascending order. */
  static <T> Selection<T> all(boolean consistent) {
    return new Selection<>(consistent, Optional.empty(), false, OptionalInt.empty());
  }

  Selection<T> where(Condition<? super T> more) {
    Condition<T> mine = more.narrowed();
    return new Selection<>(
        consistent,
        Optional.of(condition.map(before -> before.and(mine)).orElse(mine)),
        descending,
        most);
  }

  Selection<T> inDescendingOrder() {
    return new Selection<>(consistent, condition, true, most);
  }

  Selection<T> limit(int results) {
    return new Selection<>(consistent, condition, descending, fewer(most, results));
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
        null);
  }

  /** Says which results are wanted; how fresh they are makes no other query. */
  void describe(QueryBinding query) {
    query.flag(descending).number(most.orElse(-1)).flag(condition.isPresent());
    condition
        .map(Condition::expression)
        .ifPresent(
            filter -> {
              Map<String, AttributeValue> names = new HashMap<>();
              filter.names().forEach((place, name) -> names.put(place, AttributeValue.fromS(name)));
              query.text(filter.text()).values(names).values(filter.values());
            });
  }

  /** How many of the rows of a source are results, up to the most that are wanted. */
  CompletableFuture<Long> count(Pages rows, Source<T> source) {
    Pages results =
        (after, before) ->
            rows.next(after, before)
                .thenApply(
                    page -> {
                      long found = page.rows().stream().filter(row -> source.isAsked(row)).count();
                      return new Pages.Page(List.of(), (int) found, page.last());
                    });
    return results.count(most.isPresent() ? most.getAsInt() : Long.MAX_VALUE);
  }
}
