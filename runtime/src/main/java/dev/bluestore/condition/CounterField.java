package dev.bluestore.condition;

import dev.bluestore.codec.Field;

/**
 * A whole number in the clear that is not authenticated, so that it can be counted in place.
 *
 * @param <E> the entity
 * @param <V> the type of the field
 */
public sealed interface CounterField<E, V extends Number> extends OrderedField<E, V>
    permits CounterReference {

  /** A field that is counted in place. */
  static <E, V extends Number> CounterField<E, V> of(Field<V> field) {
    return new CounterReference<>(field);
  }
}
