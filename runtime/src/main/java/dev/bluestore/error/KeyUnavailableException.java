package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * The service that holds the master key does not answer, so that no data key can be opened or made
 * just now. Trying again later can succeed.
 */
public final class KeyUnavailableException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  /** Says what was expected, what was found and what to do. */
  public KeyUnavailableException(String message, @Nullable Throwable cause) {
    this(message, null, cause);
  }

  private KeyUnavailableException(
      String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  /** The same without a cause. */
  public KeyUnavailableException(String message) {
    this(message, null, null);
  }

  /** Always: the same call can succeed later. */
  @Override
  public boolean isRetryable() {
    return true;
  }

  @Override
  public KeyUnavailableException forAnother(@Nullable ItemKey item) {
    return new KeyUnavailableException(getMessage(), item, this);
  }
}
