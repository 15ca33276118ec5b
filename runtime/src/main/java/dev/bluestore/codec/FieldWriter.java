package dev.bluestore.codec;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the fields of an entity or of a record within one, in any order, each name once. */
public interface FieldWriter {

  /** Writes a field that must have a value; null is refused with its name. */
  <V> void put(String name, ValueCodec<V> codec, V value);

  /** Writes a field that may be null, which is stored as absent. */
  <V> void putNullable(String name, ValueCodec<V> codec, @Nullable V value);

  /** Writes a field that may be empty, which is stored as absent. */
  <V> void putOptional(String name, ValueCodec<V> codec, Optional<V> value);
}
