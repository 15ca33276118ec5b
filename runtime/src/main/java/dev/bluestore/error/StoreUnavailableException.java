package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * Nothing usable answers at the configured endpoint within the deadline. A write that ends so was
 * surely not done; one that may have been ends in an {@link OutcomeUnknownException}.
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

  /** Always: the same call can succeed later. */
  @Override
  public boolean isRetryable() {
    return true;
  }

  @Override
  public StoreUnavailableException forAnother(@Nullable ItemKey item) {
    return new StoreUnavailableException(getMessage(), this);
  }
}
