package dev.bluestore.codec;

import dev.bluestore.cbor.UnencodableException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What both kinds of writer share: what null and empty mean, and the name of a field at fault. */
abstract class FieldSink implements FieldWriter {

  /** Takes a field that has a value. */
  abstract <V> void accept(String name, ValueCodec<V> codec, V value);

  @Override
  public final <V> void put(String name, ValueCodec<V> codec, @Nullable V value) {
    if (value == null) {
      throw new FieldException(
          name, "expected a value, found null; set it, or declare the field @Nullable or Optional");
    }
    accept(name, codec, value);
  }

  @Override
  public final <V> void putNullable(String name, ValueCodec<V> codec, @Nullable V value) {
    if (value != null) {
      accept(name, codec, value);
    }
  }

  @Override
  public final <V> void putOptional(String name, ValueCodec<V> codec, Optional<V> value) {
    if (value == null) {
      throw new FieldException(name, "expected an Optional, found null; use Optional.empty()");
    }
    value.ifPresent(present -> accept(name, codec, present));
  }

  /** Runs an encoding and names the field where it is refused. */
  static void named(String name, Runnable encoding) {
    try {
      encoding.run();
    } catch (UnencodableException e) {
      throw new FieldException(name, String.valueOf(e.getMessage()));
    } catch (FieldException e) {
      throw e.within(name);
    }
  }
}
