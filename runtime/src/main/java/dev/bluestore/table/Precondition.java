package dev.bluestore.table;

import dev.bluestore.condition.Expression;
import dev.bluestore.envelope.ItemAttributes;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What must be under a key for a write to go through.
 *
 * @param expression the same in DynamoDB's language
 */
public record Precondition(Expression expression) {

  private static final Precondition ABSENT =
      new Precondition(
          new Expression("attribute_not_exists(" + ItemAttributes.SK + ")", Map.of(), Map.of()));

  private static final Precondition PRESENT =
      new Precondition(
          new Expression("attribute_exists(" + ItemAttributes.SK + ")", Map.of(), Map.of()));

  /** No item. */
  public static Precondition absent() {
    return ABSENT;
  }

  /** No item, or one without an attribute. */
  public static Precondition attributeAbsent(String name) {
    return new Precondition(
        new Expression("attribute_not_exists(#name)", Map.of("#name", name), Map.of()));
  }

  /** An item with this value in an attribute. */
  public static Precondition attributeIs(String name, AttributeValue value) {
    return new Precondition(
        new Expression("#name = :value", Map.of("#name", name), Map.of(":value", value)));
  }

  /** An item. */
  public static Precondition present() {
    return PRESENT;
  }

  /** An item of which a condition holds. */
  public static Precondition present(Expression condition) {
    return PRESENT.and(condition);
  }

  /**
   * This, and a condition on plain fields beside it: one comparison, or in parentheses already,
   * since DynamoDB refuses those that are there twice.
   */
  public Precondition and(Expression condition) {
    Map<String, String> names = new HashMap<>(expression.names());
    names.putAll(condition.names());
    Map<String, AttributeValue> values = new HashMap<>(expression.values());
    values.putAll(condition.values());
    return new Precondition(
        new Expression(expression.text() + " AND " + condition.text(), names, values));
  }
}
