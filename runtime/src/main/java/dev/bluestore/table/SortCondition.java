package dev.bluestore.table;

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
 * @param sealedOnly whether items without a key id are passed over
 */
public record SortCondition(
    @Nullable String operator,
    String operand,
    boolean consistent,
    @Nullable Integer limit,
    boolean sealedOnly) {

  /** Every item of the partition, a few at a time: to see whether there are any. */
  static SortCondition anything(int limit) {
    return new SortCondition(null, "", true, limit, false);
  }

  /** Every item that is not plain. */
  static SortCondition everythingSealed() {
    return new SortCondition(null, "", true, null, true);
  }

  /** Every key record. */
  static SortCondition keyRecords() {
    return new SortCondition("begins_with(SK, :sort)", KeyId.PREFIX, true, null, false);
  }

  /** The one item of these sort components. */
  public static SortCondition exactly(List<String> sort, boolean consistent) {
    return new SortCondition("SK = :sort", KeyText.join(sort), consistent, null, false);
  }

  /** Every item whose sort key begins with these components and has more. */
  public static SortCondition beginsWith(List<String> sort, boolean consistent) {
    return new SortCondition(
        "begins_with(SK, :sort)", KeyText.join(sort) + KeyText.SEPARATOR, consistent, null, false);
  }

  void applyTo(QueryRequest.Builder query, String pk) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", AttributeValue.fromS(pk));
    String condition = ItemAttributes.PK + " = :pk";
    if (operator != null) {
      condition += " AND " + operator;
      values.put(":sort", AttributeValue.fromS(operand));
    }
    if (sealedOnly) {
      query.filterExpression("attribute_exists(" + ItemAttributes.KEY_ID + ")");
    }
    query
        .keyConditionExpression(condition)
        .expressionAttributeValues(values)
        .consistentRead(consistent)
        .limit(limit);
  }
}
