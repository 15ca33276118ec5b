package dev.bluestore.condition;

import dev.bluestore.codec.Field;
import dev.bluestore.codec.ValueCodec;

/**
 * A list, set or array in the clear.
 *
 * @param <E> the entity
 * @param <V> the type of its elements
 * @param <C> the type of the field
 */
public sealed interface CollectionField<E, V, C> extends PlainField<E, C>
    permits CollectionReference {

  /**
   * A field of several values.
   *
   * @param element the codec of one of them
   */
  static <E, V, C> CollectionField<E, V, C> of(Field<C> field, ValueCodec<V> element) {
    return new CollectionReference<>(field, Field.of(field.name(), element));
  }

  /** One of its values, under the name of the whole. */
  Field<V> element();

  /** Has this value among its own. */
  default Condition<E> contains(V value) {
    return Condition.of("contains(%1$s, %2$s)", field(), element().attribute(value));
  }
}
