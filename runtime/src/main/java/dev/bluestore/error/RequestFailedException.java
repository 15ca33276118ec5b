package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * DynamoDB refused or failed a request for a reason that has no type of its own here; the cause has
 * its answer.
 */
public final class RequestFailedException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  /** Says what was found and what to do about it. */
  public RequestFailedException(
      String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  /** The same without a cause. */
  public RequestFailedException(String message, @Nullable ItemKey address) {
    this(message, address, null);
  }

  @Override
  public RequestFailedException forAnother(@Nullable ItemKey item) {
    return new RequestFailedException(getMessage(), item, this);
  }
}
