package dev.bluestore.table;

import dev.bluestore.condition.Expression;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * One operation of a transaction.
 *
 * @param item what is stored, or the attributes that are set
 * @param condition what must be there; always so for a check
 * @param unmet what it means that the condition does not hold
 * @param tellsFound whether DynamoDB then says what is there
 */
public record TransactionWrite(
    Action action,
    ItemKey key,
    Map<String, AttributeValue> item,
    Optional<Precondition> condition,
    Refusal.Reason unmet,
    boolean tellsFound) {

  /** One that does not ask what is there where its condition does not hold. */
  public TransactionWrite(
      Action action,
      ItemKey key,
      Map<String, AttributeValue> item,
      Optional<Precondition> condition,
      Refusal.Reason unmet) {
    this(action, key, item, condition, unmet, false);
  }

  /** The same where another condition holds, and telling what is there where it does not. */
  TransactionWrite where(Precondition other) {
    return new TransactionWrite(action, key, item, Optional.of(other), unmet, true);
  }

  /** What is done to an item. */
  public enum Action {
    /** It is stored. */
    PUT,
    /** Some of its attributes are set, and the others are left as they are. */
    UPDATE,
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
    ReturnValuesOnConditionCheckFailure found =
        tellsFound
            ? ReturnValuesOnConditionCheckFailure.ALL_OLD
            : ReturnValuesOnConditionCheckFailure.NONE;
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
                  .returnValuesOnConditionCheckFailure(found)
                  .build());
      case UPDATE -> request.update(update(table, expected));
      case DELETE ->
          request.delete(
              Delete.builder()
                  .tableName(table)
                  .key(KeyAttributes.of(key))
                  .conditionExpression(text)
                  .expressionAttributeNames(names)
                  .expressionAttributeValues(values)
                  .returnValuesOnConditionCheckFailure(found)
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

  private Update update(String table, Optional<Expression> expected) {
    Map<String, String> names = new HashMap<>(expected.map(Expression::names).orElse(Map.of()));
    Map<String, AttributeValue> values =
        new HashMap<>(expected.map(Expression::values).orElse(Map.of()));
    StringJoiner set = new StringJoiner(", ", "SET ", "");
    item.forEach(
        (name, value) -> {
          String place = "set" + values.size();
          names.put("#" + place, name);
          values.put(":" + place, value);
          set.add("#" + place + " = :" + place);
        });
    return Update.builder()
        .tableName(table)
        .key(KeyAttributes.of(key))
        .updateExpression(set.toString())
        .conditionExpression(expected.map(Expression::text).orElse(null))
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .build();
  }
}
