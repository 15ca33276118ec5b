package dev.bluestore.table;

import dev.bluestore.codec.EntityKeyRange;
import dev.bluestore.condition.Expression;
import dev.bluestore.envelope.ChunkKey;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.KeyText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Which items of a partition a query reads, and how.
 *
 * @param operator what is asked of the sort key; null for every item
 * @param operands what it is compared with, by their placeholders
 * @param consistent whether the newest state is read
 * @param options in which order, how many and how much of them
 */
public record SortCondition(
    @Nullable String operator,
    Map<String, String> operands,
    boolean consistent,
    RowOptions options) {

  private static final Expression SEALED =
      new Expression("attribute_exists(" + ItemAttributes.KEY_ID + ")", Map.of(), Map.of());

  private static final Expression HEADS =
      new Expression("attribute_exists(" + ItemAttributes.CHUNKS + ")", Map.of(), Map.of());

  /** Takes a copy. */
  public SortCondition {
    operands = Map.copyOf(operands);
  }

  /** Every item of the partition, a few at a time: to see whether there are any. */
  static SortCondition anything(int limit) {
    return new SortCondition(null, Map.of(), true, RowOptions.first(limit));
  }

  /** Every item of the partition, and every key record. */
  public static SortCondition everything(boolean consistent) {
    return new SortCondition(null, Map.of(), consistent, RowOptions.ALL);
  }

  /** Every item that is not plain. */
  static SortCondition everythingSealed() {
    return new SortCondition(null, Map.of(), true, RowOptions.where(SEALED));
  }

  /** Every key record. */
  static SortCondition keyRecords() {
    return startingWith(KeyId.PREFIX, true);
  }

  /** The one item of these sort components. */
  public static SortCondition exactly(List<String> sort, boolean consistent) {
    return new SortCondition(
        "SK = :sort", Map.of(":sort", KeyText.join(sort)), consistent, RowOptions.ALL);
  }

  /** Every item whose sort key begins with these components and has more. */
  public static SortCondition beginsWith(List<String> sort, boolean consistent) {
    return startingWith(KeyText.join(sort) + KeyText.SEPARATOR, consistent);
  }

  /** Every item whose sort key is in a range, and perhaps some beside it. */
  public static SortCondition within(EntityKeyRange range, boolean consistent) {
    return new SortCondition(
        "SK BETWEEN :first AND :last",
        Map.of(":first", range.first(), ":last", range.last()),
        consistent,
        RowOptions.ALL);
  }

  /** The chunks of an item. */
  public static SortCondition chunks(ChunkKey chunks) {
    return new SortCondition(
        "SK BETWEEN :first AND :last",
        Map.of(":first", chunks.sortKey(1), ":last", chunks.sortKey(chunks.count())),
        true,
        RowOptions.ALL);
  }

  /** What tells of every item that has chunks where they are. */
  public static SortCondition heads() {
    return new SortCondition(
        null,
        Map.of(),
        true,
        RowOptions.where(HEADS).only(List.of(ItemAttributes.NONCE, ItemAttributes.CHUNKS)));
  }

  private static SortCondition startingWith(String text, boolean consistent) {
    return new SortCondition(
        "begins_with(SK, :sort)", Map.of(":sort", text), consistent, RowOptions.ALL);
  }

  /** The same items, read in another way. */
  public SortCondition with(RowOptions others) {
    return new SortCondition(operator, operands, consistent, others);
  }

  void applyTo(QueryRequest.Builder query, String pk) {
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", AttributeValue.fromS(pk));
    String condition = ItemAttributes.PK + " = :pk";
    if (operator != null) {
      condition += " AND " + operator;
      operands.forEach((place, text) -> values.put(place, AttributeValue.fromS(text)));
    }
    Expression filter = options.filter();
    if (filter != null) {
      values.putAll(filter.values());
      names.putAll(filter.names());
      query.filterExpression(filter.text());
    }
    options.projection(names).ifPresent(query::projectionExpression);
    if (!names.isEmpty()) {
      query.expressionAttributeNames(names);
    }
    query
        .keyConditionExpression(condition)
        .expressionAttributeValues(values)
        .consistentRead(consistent);
  }
}
