package dev.bluestore.condition;

import dev.bluestore.codec.Field;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Gives names and values their placeholders while a condition is written down: names can be words
 * that DynamoDB reserves, and values cannot stand in an expression at all.
 */
final class Placeholders {

  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  String name(Field<?> field) {
    return byName.computeIfAbsent(field.name(), name -> "#n" + byName.size());
  }

  String value(AttributeValue value) {
    String placeholder = ":v" + values.size();
    values.put(placeholder, value);
    return placeholder;
  }

  Expression expression(String text) {
    Map<String, String> names = new HashMap<>();
    byName.forEach((name, placeholder) -> names.put(placeholder, name));
    return new Expression(text, names, values);
  }
}
