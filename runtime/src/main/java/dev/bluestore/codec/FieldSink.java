package dev.bluestore.codec;

import dev.bluestore.cbor.UnencodableException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What both kinds of writer share: what null and empty mean, and the name of a field at fault. */
abstract class FieldSink implements FieldWriter {

  /** Takes a field that has a value. */
  abstract <V> void accept(Field<V> field, V value);

  @Override
  public final <V> void put(Field<V> field, @Nullable V value) {
    if (value == null) {
      throw new FieldException(
          field.name(),
          "expected a value, found null; set it, or declare the field @Nullable or Optional");
    }
    accept(field, value);
  }

  @Override
  public final <V> void putNullable(Field<V> field, @Nullable V value) {
    if (value != null) {
      accept(field, value);
    }
  }

  @Override
  public final <V> void putOptional(Field<V> field, Optional<V> value) {
    if (value == null) {
      throw new FieldException(
          field.name(), "expected an Optional, found null; use Optional.empty()");
    }
    value.ifPresent(present -> accept(field, present));
  }

  /** What is wrong with a value, with the name of the field that has it. */
  static FieldException refused(String name, UnencodableException e) {
    return new FieldException(name, String.valueOf(e.getMessage()));
  }
}
