package dev.bluestore.codec;

import dev.bluestore.cbor.CborTypeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What both kinds of reader share: what absent means, and the name of a field at fault. */
abstract class FieldSource implements FieldReader {

  /** The value of a field, or null where it is absent or null. */
  abstract <V> @Nullable V find(String name, ValueCodec<V> codec);

  @Override
  public final <V> V get(String name, ValueCodec<V> codec) {
    V value = getNullable(name, codec);
    if (value == null) {
      throw new FieldException(
          name, "expected a value, found none; declare the field @Nullable or Optional");
    }
    return value;
  }

  @Override
  public final <V> @Nullable V getNullable(String name, ValueCodec<V> codec) {
    try {
      return find(name, codec);
    } catch (CborTypeException | MismatchException e) {
      throw new FieldException(name, String.valueOf(e.getMessage()));
    } catch (FieldException e) {
      throw e.within(name);
    }
  }

  @Override
  public final <V> Optional<V> getOptional(String name, ValueCodec<V> codec) {
    return Optional.ofNullable(getNullable(name, codec));
  }
}
