package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * Nothing usable answers at the configured endpoint within the deadline. Whether a write arrived is
 * not known.
 */
public final class StoreUnavailableException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  /** Says what was expected, what was found and what to do. */
  public StoreUnavailableException(String message, @Nullable Throwable cause) {
    super(message, null, cause);
  }

  /** The same without a cause. */
  public StoreUnavailableException(String message) {
    this(message, null);
  }

  @Override
  public StoreUnavailableException forAnother(@Nullable ItemKey item) {
    return new StoreUnavailableException(getMessage(), this);
  }
}
