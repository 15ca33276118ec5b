package dev.bluestore.codec;

import java.util.OptionalLong;

/**
 * Takes an entity apart and puts it together again. Generated at compile time for every
 * {@code @Entity}; stateless and thread-safe.
 *
 * @param <T> the entity
 */
public interface EntityMapper<T> {

  /** What the store must know of the entity. */
  EntitySchema schema();

  /** The key of an entity. */
  EntityKey key(T entity);

  /** Writes the fields that are not part of the key. */
  void write(T entity, FieldWriter plain, FieldWriter sealed);

  /** Makes an entity of its key and its fields. */
  T read(EntityKey key, FieldReader plain, FieldReader sealed);

  /** The entity as a write will store it: with its id, its times and its next version. */
  default T stamped(T entity, Stamp stamp) {
    return entity;
  }

  /**
   * The version that an entity was read with: empty or 0 where it was never stored, and empty where
   * its schema names no version.
   */
  default OptionalLong version(T entity) {
    return OptionalLong.empty();
  }
}
