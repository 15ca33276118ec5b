package dev.bluestore.condition;

/**
 * A part of the key: a name, and nothing to compare. What is asked of keys is said by the key of a
 * query.
 *
 * @param <E> the entity
 * @param <V> the type of the field
 * @param name the field's name
 */
@SuppressWarnings("UnusedTypeParameter") // the type parameters tell fields apart
public record KeyField<E, V>(String name) {

  /** A part of the key. */
  public static <E, V> KeyField<E, V> of(String name) {
    return new KeyField<>(name);
  }
}
