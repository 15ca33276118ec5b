package dev.bluestore.table;

import dev.bluestore.condition.Expression;
import dev.bluestore.envelope.ItemAttributes;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * How a query reads its rows.
 *
 * @param descending whether the last one comes first
 * @param most how many are wanted; null for all
 * @param filter what is asked beside the keys; null for nothing
 * @param keysOnly whether nothing but the keys is wanted of each
 */
public record RowOptions(
    boolean descending, @Nullable Integer most, @Nullable Expression filter, boolean keysOnly) {

  /** The keys of a row, as what is wanted of one. */
  static final String KEYS = ItemAttributes.PK + ", " + ItemAttributes.SK;

  /** Every row, in ascending order. */
  static final RowOptions ALL = new RowOptions(false, null, null, false);

  /** So many rows at a time, in ascending order. */
  static RowOptions first(int rows) {
    return new RowOptions(false, rows, null, false);
  }

  /** The rows alone that a filter lets through. */
  static RowOptions where(Expression filter) {
    return new RowOptions(false, null, filter, false);
  }

  /** The same rows without what is in them beside their keys. */
  public RowOptions onlyKeys() {
    return new RowOptions(descending, most, filter, true);
  }

  /** How many rows are wanted at most. */
  long mostRows() {
    return most == null ? Long.MAX_VALUE : most;
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
