package dev.bluestore.table;

import dev.bluestore.condition.Expression;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.Refusal;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One operation of a transaction.
 *
 * @param item what is stored, where something is
 * @param condition what must be there; always so for a check
 * @param unmet what it means that the condition does not hold
 */
public record TransactionWrite(
    Action action,
    ItemKey key,
    Map<String, AttributeValue> item,
    Optional<Precondition> condition,
    Refusal.Reason unmet) {

  /** What is done to an item. */
  public enum Action {
    /** It is stored. */
    PUT,
    /** It is removed. */
    DELETE,
    /** It is left as it is. */
    CHECK
  }

  TransactWriteItem request(String table) {
    Optional<Expression> expected = condition.map(Precondition::expression);
    String text = expected.map(Expression::text).orElse(null);
    Map<String, String> names =
        expected.map(Expression::names).filter(all -> !all.isEmpty()).orElse(null);
    Map<String, AttributeValue> values =
        expected.map(Expression::values).filter(all -> !all.isEmpty()).orElse(null);
    TransactWriteItem.Builder request = TransactWriteItem.builder();
    switch (action) {
      case PUT ->
          request.put(
              Put.builder()
                  .tableName(table)
                  .item(item)
                  .conditionExpression(text)
                  .expressionAttributeNames(names)
                  .expressionAttributeValues(values)
                  .build());
      case DELETE ->
          request.delete(
              Delete.builder()
                  .tableName(table)
                  .key(KeyAttributes.of(key))
                  .conditionExpression(text)
                  .expressionAttributeNames(names)
                  .expressionAttributeValues(values)
                  .build());
      case CHECK ->
          request.conditionCheck(
              ConditionCheck.builder()
                  .tableName(table)
                  .key(KeyAttributes.of(key))
                  .conditionExpression(text)
                  .expressionAttributeNames(names)
                  .expressionAttributeValues(values)
                  .build());
    }
    return request.build();
  }
}
