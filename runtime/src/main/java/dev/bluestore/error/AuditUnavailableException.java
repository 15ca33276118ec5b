package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * The audit log does not take events, so that nothing is done that must be in it. What was asked
 * for has no effect in the table; trying again later can succeed.
 */
public final class AuditUnavailableException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  /** Says what was expected, what was found and what to do. */
  public AuditUnavailableException(String message, @Nullable Throwable cause) {
    this(message, null, cause);
  }

  private AuditUnavailableException(
      String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  /** Always: the same call can succeed later. */
  @Override
  public boolean isRetryable() {
    return true;
  }

  @Override
  public AuditUnavailableException forAnother(@Nullable ItemKey item) {
    return new AuditUnavailableException(getMessage(), item, this);
  }
}
