package dev.bluestore.codec;

import dev.bluestore.error.UnreadableEntityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives the fields of a stored entity, or of a record within one: what is stored under the field's
 * own name, else under its former names, else the field's {@link Field#orElse default}. A stored
 * null counts as nothing. Fields that nobody asks for are ignored. A field of another type than the
 * codec's ends in {@link UnreadableEntityException}.
 */
public sealed interface FieldReader permits FieldSource {

  /** A field that must be there; where it is absent its name is reported. */
  <V> V get(Field<V> field);

  /** A field, or null where it is absent. */
  <V> @Nullable V getNullable(Field<V> field);

  /** A field, or empty where it is absent. */
  <V> Optional<V> getOptional(Field<V> field);

  /**
   * These fields, and where they have nothing under any of a field's names those of {@code former}:
   * a declared migration from the clear to the sealed content, or back.
   */
  FieldReader or(FieldReader former);
}
