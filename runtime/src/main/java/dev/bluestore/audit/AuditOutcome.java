package dev.bluestore.audit;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.CursorRefusedException;
import dev.bluestore.error.DrainedException;
import dev.bluestore.error.KeyRefusedException;
import dev.bluestore.error.ShreddedException;
import dev.bluestore.error.UnknownMasterKeyException;
import java.util.Locale;

/** How an operation ended. */
public enum AuditOutcome {
  /** It was done. */
  SUCCESS,
  /** It could not be done. */
  FAILURE,
  /** It may not be done: a key is refused, destroyed on purpose, or not given to this process. */
  DENIED;

  /** The outcome of an operation that ended with an exception. */
  public static AuditOutcome of(BlueStoreException error) {
    return error instanceof KeyRefusedException
            || error instanceof ShreddedException
            || error instanceof DrainedException
            || error instanceof UnknownMasterKeyException
            || error instanceof CursorRefusedException
        ? DENIED
        : FAILURE;
  }

  /** As it stands in the log: {@code success}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
