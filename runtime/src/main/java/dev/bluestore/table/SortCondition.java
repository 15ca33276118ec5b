package dev.bluestore.table;

import dev.bluestore.condition.Expression;
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
 * @param operand what it is compared with
 * @param consistent whether the newest state is read
 * @param limit how many items a page holds at most; null for what fits 1 MB
 * @param filter what else is asked; null for nothing
 */
public record SortCondition(
    @Nullable String operator,
    String operand,
    boolean consistent,
    @Nullable Integer limit,
    @Nullable Expression filter) {

  private static final Expression SEALED =
      new Expression("attribute_exists(" + ItemAttributes.KEY_ID + ")", Map.of(), Map.of());

  /** Every item of the partition, a few at a time: to see whether there are any. */
  static SortCondition anything(int limit) {
    return new SortCondition(null, "", true, limit, null);
  }

  /** Every item that is not plain. */
  static SortCondition everythingSealed() {
    return new SortCondition(null, "", true, null, SEALED);
  }

  /** Every key record. */
  static SortCondition keyRecords() {
    return new SortCondition("begins_with(SK, :sort)", KeyId.PREFIX, true, null, null);
  }

  /** The one item of these sort components. */
  public static SortCondition exactly(List<String> sort, boolean consistent) {
    return new SortCondition("SK = :sort", KeyText.join(sort), consistent, null, null);
  }

  /** Every item whose sort key begins with these components and has more. */
  public static SortCondition beginsWith(List<String> sort, boolean consistent) {
    return new SortCondition(
        "begins_with(SK, :sort)", KeyText.join(sort) + KeyText.SEPARATOR, consistent, null, null);
  }

  /** The same of those items alone that a filter lets through. */
  public SortCondition where(Expression others) {
    return new SortCondition(operator, operand, consistent, limit, others);
  }

  void applyTo(QueryRequest.Builder query, String pk) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", AttributeValue.fromS(pk));
    String condition = ItemAttributes.PK + " = :pk";
    if (operator != null) {
      condition += " AND " + operator;
      values.put(":sort", AttributeValue.fromS(operand));
    }
    if (filter != null) {
      values.putAll(filter.values());
      query.filterExpression(filter.text());
      if (!filter.names().isEmpty()) {
        query.expressionAttributeNames(filter.names());
      }
    }
    query
        .keyConditionExpression(condition)
        .expressionAttributeValues(values)
        .consistentRead(consistent)
        .limit(limit);
  }
}
