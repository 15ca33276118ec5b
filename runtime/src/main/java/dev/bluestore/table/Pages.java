package dev.bluestore.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of a query, which DynamoDB gives by the page. */
@FunctionalInterface
public interface Pages {

  /**
   * A page of rows.
   *
   * @param rows in the order of the query
   * @param counted how many rows there are, also where DynamoDB was asked for no more than that
   * @param last the key behind which the next page begins; empty where there is none
   */
  record Page(
      List<Map<String, AttributeValue>> rows,
      int counted,
      Optional<Map<String, AttributeValue>> last) {}

  /** No rows at all. */
  Page NONE = new Page(List.of(), 0, Optional.empty());

  /** A query without results. */
  static Pages none() {
    return (after, before) -> CompletableFuture.completedFuture(NONE);
  }

  /**
   * Asks for a page.
   *
   * @param after the key in front of it; null for the first one
   * @param before how many rows the pages before it had
   */
  CompletableFuture<Page> next(@Nullable Map<String, AttributeValue> after, long before);

  /** All rows, for a caller that waits for each page when it asks for its first row. */
  default Stream<Map<String, AttributeValue>> rows() {
    return StreamSupport.stream(new Rows(this), false);
  }

  /** All rows, up to a number and the rest of their page. */
  default CompletableFuture<List<Map<String, AttributeValue>>> list(long most) {
    record Read(
        List<Map<String, AttributeValue>> rows,
        @Nullable Map<String, AttributeValue> after,
        boolean ended) {}
    return Async.repeat(
            new Read(List.of(), null, most == 0),
            Read::ended,
            so ->
                next(so.after(), so.rows().size())
                    .thenApply(
                        page -> {
                          List<Map<String, AttributeValue>> rows =
                              Stream.concat(so.rows().stream(), page.rows().stream()).toList();
                          boolean ended = rows.size() >= most || page.last().isEmpty();
                          return new Read(rows, page.last().orElse(null), ended);
                        }))
        .thenApply(Read::rows);
  }

  /** How many rows there are, up to a number. */
  default CompletableFuture<Long> count(long most) {
    record Counted(long rows, @Nullable Map<String, AttributeValue> after, boolean ended) {}
    return Async.repeat(
            new Counted(0, null, most == 0),
            Counted::ended,
            so ->
                next(so.after(), so.rows())
                    .thenApply(
                        page -> {
                          long rows = so.rows() + page.counted();
                          boolean ended = rows >= most || page.last().isEmpty();
                          return new Counted(rows, page.last().orElse(null), ended);
                        }))
        .thenApply(counted -> Math.min(counted.rows(), most));
  }
}
