package dev.bluestore.codec;

import dev.bluestore.error.UnreadableEntityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives the fields of a stored entity, or of a record within one, by name. Fields that nobody asks
 * for are ignored. A field of another type than the codec's ends in {@link
 * UnreadableEntityException}.
 */
public interface FieldReader {

  /** A field that must be there; where it is absent its name is reported. */
  <V> V get(String name, ValueCodec<V> codec);

  /** A field, or null where it is absent. */
  <V> @Nullable V getNullable(String name, ValueCodec<V> codec);

  /** A field, or empty where it is absent. */
  <V> Optional<V> getOptional(String name, ValueCodec<V> codec);
}
