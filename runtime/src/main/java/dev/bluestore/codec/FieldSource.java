package dev.bluestore.codec;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all readers share: what absent means, and the name of a field at fault. */
abstract non-sealed class FieldSource implements FieldReader {

  /** What is stored under the first of a field's names that has a value, or null. */
  abstract <V> @Nullable V stored(Field<V> field);

  @Override
  public final <V> V get(Field<V> field) {
    V value = getNullable(field);
    if (value == null) {
      throw new FieldException(
          field.name(),
          "expected a value, found none; declare the field @Nullable or Optional, or give it a"
              + " default");
    }
    return value;
  }

  @Override
  public final <V> @Nullable V getNullable(Field<V> field) {
    V value = stored(field);
    return value == null ? field.fallback() : value;
  }

  @Override
  public final <V> Optional<V> getOptional(Field<V> field) {
    return Optional.ofNullable(getNullable(field));
  }

  @Override
  public final FieldReader or(FieldReader former) {
    return new Migrated(this, (FieldSource) former);
  }

  /** What is wrong with what is stored, with the name that it is stored under. */
  static FieldException refused(String name, RuntimeException e) {
    return new FieldException(name, String.valueOf(e.getMessage()));
  }

  private static final class Migrated extends FieldSource {

    private final FieldSource present;
    private final FieldSource former;

    Migrated(FieldSource present, FieldSource former) {
      this.present = present;
      this.former = former;
    }

    @Override
    <V> @Nullable V stored(Field<V> field) {
      V value = present.stored(field);
      return value == null ? former.stored(field) : value;
    }
  }
}
