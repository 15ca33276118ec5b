package dev.bluestore.condition;

import dev.bluestore.codec.Field;
import dev.bluestore.error.InvalidItemException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A field in the clear, to state conditions on. Immutable and thread-safe. Every method that takes
 * a value throws {@link InvalidItemException} where it has no form in the clear.
 *
 * @param <E> the entity
 * @param <V> the type of the field
 */
public sealed interface PlainField<E, V> permits OrderedField, CollectionField, PlainReference {

  /** A field whose values have no order. */
  static <E, V> PlainField<E, V> of(Field<V> field) {
    return new PlainReference<>(field);
  }

  /** How it is stored. */
  Field<V> field();

  /** Equal to a value; numbers by what they are worth, lists in order, sets without. */
  default Condition<E> is(V value) {
    return Condition.of("%1$s = %2$s", field(), field().attribute(value));
  }

  /** Not equal to a value, or absent. */
  default Condition<E> isNot(V value) {
    return Condition.of("%1$s <> %2$s", field(), field().attribute(value));
  }

  /** Equal to one of the values, of which there are at most 100; never where there are none. */
  default Condition<E> isIn(Collection<? extends V> values) {
    return Condition.in(field(), values.stream().map(field()::attribute).toList());
  }

  /** Equal to one of the values, of which there are at most 100; never where there are none. */
  @SuppressWarnings("unchecked") // nothing is stored in the array
  default Condition<E> isIn(V... values) {
    List<V> all = Arrays.asList(values);
    return isIn(all);
  }

  /** Stored, with any value. */
  default Condition<E> isPresent() {
    return Condition.of("attribute_exists(%1$s)", field());
  }

  /** Not stored. */
  default Condition<E> isAbsent() {
    return Condition.of("attribute_not_exists(%1$s)", field());
  }
}
