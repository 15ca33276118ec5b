package dev.bluestore.table;

import dev.bluestore.condition.Expression;
import dev.bluestore.envelope.ItemAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * How a query reads its rows.
 *
 * @param descending whether the last one comes first
 * @param most how many are wanted; null for all
 * @param filter what is asked beside the keys; null for nothing
 * @param wanted which attributes beside the keys of the table are wanted of each; null for all
 */
public record RowOptions(
    boolean descending,
    @Nullable Integer most,
    @Nullable Expression filter,
    @Nullable List<String> wanted) {

  /** The keys of a row, as what is wanted of one. */
  static final String KEYS = ItemAttributes.PK + ", " + ItemAttributes.SK;

  /** Every row, in ascending order. */
  static final RowOptions ALL = new RowOptions(false, null, null, null);

  /** So many rows at a time, in ascending order. */
  static RowOptions first(int rows) {
    return new RowOptions(false, rows, null, null);
  }

  /** The rows alone that a filter lets through. */
  static RowOptions where(Expression filter) {
    return new RowOptions(false, null, filter, null);
  }

  /** The same rows with these attributes, each named once, and their keys alone. */
  public RowOptions only(List<String> attributes) {
    return new RowOptions(descending, most, filter, List.copyOf(attributes));
  }

  /** How many rows are wanted at most. */
  long mostRows() {
    return most == null ? Long.MAX_VALUE : most;
  }

  /** What is wanted of a row, with placeholders that it adds to the names; empty for all. */
  Optional<String> projection(Map<String, String> names) {
    if (wanted == null) {
      return Optional.empty();
    }
    StringJoiner text = new StringJoiner(", ").add(KEYS);
    for (int i = 0; i < wanted.size(); i++) {
      names.put("#w" + i, wanted.get(i));
      text.add("#w" + i);
    }
    return Optional.of(text.toString());
  }

  /**
   * Asks for no more rows than are wanted, and for as many again where those before were passed
   * over. DynamoDB applies a limit before a filter, so that one with a filter has none.
   */
  void applyTo(QueryRequest.Builder query, long fetched) {
    query.scanIndexForward(!descending);
    if (most != null && filter == null) {
      long missing = most - fetched;
      query.limit((int) Math.min(Integer.MAX_VALUE, missing > 0 ? missing : fetched));
    }
  }
}
