package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * A write may have been done or not: its answer was lost, and what is in the table does not tell.
 * It is never done twice. Read what it was to change, and decide. Never {@linkplain #isRetryable
 * retryable}.
 */
public final class OutcomeUnknownException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  /** Says what was found and what to do about it. */
  public OutcomeUnknownException(
      String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  @Override
  public OutcomeUnknownException forAnother(@Nullable ItemKey item) {
    return new OutcomeUnknownException(getMessage(), item, this);
  }
}
