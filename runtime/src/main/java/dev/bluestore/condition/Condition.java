package dev.bluestore.condition;

import dev.bluestore.codec.Field;
import dev.bluestore.error.InvalidItemException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the plain fields of an entity must be like. DynamoDB evaluates it, on what the table holds:
 * fields under the names that they have now, and defaults not filled in. Immutable and thread-safe.
 *
 * @param <E> the entity
 */
public final class Condition<E> {

  /** DynamoDB's limit for {@code IN}. */
  private static final int MOST_ALTERNATIVES = 100;

  private final Function<Placeholders, String> text;

  private Condition(Function<Placeholders, String> text) {
    this.text = text;
  }

  /** {@code pattern} with the field's name for {@code %1$s} and the values for what follows. */
  static <E> Condition<E> of(String pattern, Field<?> field, AttributeValue... values) {
    return new Condition<>(
        placeholders -> {
          String name = placeholders.name(field);
          Object[] operands = new Object[1 + values.length];
          operands[0] = name;
          Arrays.setAll(operands, i -> i == 0 ? name : placeholders.value(values[i - 1]));
          return String.format(pattern, operands);
        });
  }

  /** One of the values; never where there are none. */
  static <E> Condition<E> in(Field<?> field, List<AttributeValue> values) {
    if (values.isEmpty()) {
      Condition<E> there = of("attribute_exists(%1$s)", field);
      return there.and(of("attribute_not_exists(%1$s)", field));
    }
    if (values.size() > MOST_ALTERNATIVES) {
      throw new InvalidItemException(
          "a condition on "
              + field.name()
              + " has too many values: expected at most "
              + MOST_ALTERNATIVES
              + ", found "
              + values.size()
              + "; join several conditions by or",
          null);
    }
    return new Condition<>(
        placeholders ->
            values.stream()
                .map(placeholders::value)
                .collect(Collectors.joining(", ", placeholders.name(field) + " IN (", ")")));
  }

  /** Both this and the other. */
  public Condition<E> and(Condition<? super E> other) {
    return joined("AND", other);
  }

  /** This, the other or both. */
  public Condition<E> or(Condition<? super E> other) {
    return joined("OR", other);
  }

  private Condition<E> joined(String operator, Condition<? super E> other) {
    return new Condition<>(
        placeholders ->
            "("
                + text.apply(placeholders)
                + " "
                + operator
                + " "
                + other.text.apply(placeholders)
                + ")");
  }

  /** Wherever this does not hold. */
  public Condition<E> not() {
    return new Condition<>(placeholders -> "(NOT " + text.apply(placeholders) + ")");
  }

  /** The same, of entities that have all the fields of these. */
  public <F extends E> Condition<F> narrowed() {
    return new Condition<>(text);
  }

  /** In DynamoDB's language. */
  public Expression expression() {
    Placeholders placeholders = new Placeholders();
    return placeholders.expression(text.apply(placeholders));
  }

  /** Without the values: those are not for logs. */
  @Override
  public String toString() {
    return expression().toString();
  }
}
