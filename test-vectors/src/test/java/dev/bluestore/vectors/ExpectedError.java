package dev.bluestore.vectors;

import dev.bluestore.error.DrainedException;
import dev.bluestore.error.KeyMissingException;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.ShreddedException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnknownMasterKeyException;
import dev.bluestore.error.UnsealedException;
import dev.bluestore.error.UnsupportedFormatException;
import java.util.Map;

/** The exception of each error that a vector names. */
public final class ExpectedError {

  private static final Map<String, Class<? extends OpenException>> TYPES =
      Map.of(
          "tampered", TamperedException.class,
          "key-missing", KeyMissingException.class,
          "unknown-master-key", UnknownMasterKeyException.class,
          "shredded", ShreddedException.class,
          "drained", DrainedException.class,
          "unsealed", UnsealedException.class,
          "unsupported-format", UnsupportedFormatException.class);

  private ExpectedError() {}

  public static Class<? extends OpenException> type(String error) {
    Class<? extends OpenException> type = TYPES.get(error);
    if (type == null) {
      throw new IllegalStateException("an unknown error in a vector: " + error);
    }
    return type;
  }
}
