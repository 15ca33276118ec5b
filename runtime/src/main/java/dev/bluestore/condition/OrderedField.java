package dev.bluestore.condition;

import dev.bluestore.codec.Field;

/**
 * A field in the clear whose values DynamoDB orders: numbers by what they are worth, text and bytes
 * by their unsigned bytes (UTF-8), which sorts dates and times of the years 0000 to 9999 as they
 * follow each other. A field that is absent is on neither side of any value.
 *
 * @param <E> the entity
 * @param <V> the type of the field
 */
public sealed interface OrderedField<E, V> extends PlainField<E, V>
    permits TextField, CounterField, OrderedReference {

  /** A field whose values have an order. */
  static <E, V> OrderedField<E, V> of(Field<V> field) {
    return new OrderedReference<>(field);
  }

  /** Less than a value. */
  default Condition<E> lessThan(V value) {
    return Condition.of("%1$s < %2$s", field(), field().attribute(value));
  }

  /** Less than a value, or equal to it. */
  default Condition<E> atMost(V value) {
    return Condition.of("%1$s <= %2$s", field(), field().attribute(value));
  }

  /** Greater than a value. */
  default Condition<E> greaterThan(V value) {
    return Condition.of("%1$s > %2$s", field(), field().attribute(value));
  }

  /** Greater than a value, or equal to it. */
  default Condition<E> atLeast(V value) {
    return Condition.of("%1$s >= %2$s", field(), field().attribute(value));
  }

  /** From one value to another, both included; DynamoDB refuses a first that is the greater. */
  default Condition<E> between(V first, V last) {
    return Condition.of(
        "%1$s BETWEEN %2$s AND %3$s", field(), field().attribute(first), field().attribute(last));
  }
}
