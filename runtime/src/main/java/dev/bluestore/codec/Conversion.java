package dev.bluestore.codec;

import dev.bluestore.annotations.Converter;
import dev.bluestore.cbor.UnencodableException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/**
 * A user's converter, whose refusals become problems of the field. The text of its exceptions is
 * left out: those of the JDK's parsers quote what they were given.
 */
record Conversion<J, S>(Converter<J, S> converter) {

  S toStored(J value) {
    S stored;
    try {
      stored = converter.toStored(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw unencodable(refused(e));
    }
    if (isNull(stored)) {
      throw unencodable("null from it");
    }
    return stored;
  }

  J fromStored(S stored) {
    J value;
    try {
      value = converter.fromStored(stored);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new MismatchException("what " + name() + " reads", refused(e));
    }
    if (isNull(value)) {
      throw new MismatchException("what " + name() + " reads", "null from it");
    }
    return value;
  }

  private UnencodableException unencodable(String found) {
    return new UnencodableException("expected what " + name() + " stores, found " + found);
  }

  private static String refused(RuntimeException e) {
    return "a value that it refused with " + e.getClass().getSimpleName();
  }

  private String name() {
    return converter.getClass().getSimpleName();
  }

  private static boolean isNull(@Nullable Object value) {
    return value == null;
  }
}
