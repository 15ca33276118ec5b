package dev.bluestore.codec;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of an entity or of a record within one, in any order, each name once. A field is
 * written under its own name alone, never under a former one.
 */
public interface FieldWriter {

  /** Writes a field that must have a value; null is refused with its name. */
  <V> void put(Field<V> field, V value);

  /** Writes a field that may be null, which is stored as absent. */
  <V> void putNullable(Field<V> field, @Nullable V value);

  /** Writes a field that may be empty, which is stored as absent. */
  <V> void putOptional(Field<V> field, Optional<V> value);
}
