package dev.bluestore.condition;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition in DynamoDB's language.
 *
 * @param text with placeholders for names and values
 * @param names what stands for the placeholders of names
 * @param values what stands for the placeholders of values
 */
public record Expression(
    String text, Map<String, String> names, Map<String, AttributeValue> values) {

  /** Takes copies. */
  public Expression {
    names = Map.copyOf(names);
    values = Map.copyOf(values);
  }

  /** Without the values: those are not for logs. */
  @Override
  public String toString() {
    return text + " " + names;
  }
}
