package dev.bluestore.condition;

import dev.bluestore.codec.Field;

/**
 * An encrypted field: a name, and nothing to compare, since the table holds none of its values.
 *
 * @param <E> the entity
 * @param <V> the type of the field
 * @param name what it is stored as
 */
@SuppressWarnings("UnusedTypeParameter") // the type parameters tell fields apart
public record SealedField<E, V>(String name) {

  /** An encrypted field. */
  public static <E, V> SealedField<E, V> of(Field<V> field) {
    return new SealedField<>(field.name());
  }
}
