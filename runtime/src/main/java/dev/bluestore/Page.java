package dev.bluestore;

import java.util.List;
import java.util.Optional;

/**
 * Some results of a query, and where it goes on. Immutable.
 *
 * @param content the results, in the order of the query
 * @param next for the page behind this one; empty where there is surely none. With a condition, or
 *     where items were passed over, it may turn out to be empty
 * @param <R> one result
 */
public record Page<R>(List<R> content, Optional<Cursor> next) {

  /** Takes a copy. */
  public Page {
    content = List.copyOf(content);
  }
}
