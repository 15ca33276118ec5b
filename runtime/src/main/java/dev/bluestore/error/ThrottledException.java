package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * DynamoDB had no capacity left for a request, and kept saying so until the deadline. Nothing was
 * done. What to do: send fewer requests at a time, spread them over more partitions, or give the
 * table more capacity.
 */
public final class ThrottledException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  /** Says what was found and what to do about it. */
  public ThrottledException(String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  /** Always: the same call can succeed later. */
  @Override
  public boolean isRetryable() {
    return true;
  }

  @Override
  public ThrottledException forAnother(@Nullable ItemKey item) {
    return new ThrottledException(getMessage(), item, this);
  }
}
