package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * Someone else has written the item since it was read, so that nothing was written now: optimistic
 * locking (Kung and Robinson, 1981). Read it again and repeat the change.
 */
public final class ConflictException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  /** Says what was expected, what was found and what to do. */
  public ConflictException(String message, @Nullable ItemKey address) {
    this(message, address, null);
  }

  /** The same with a cause. */
  public ConflictException(String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  /** Always: with what is there now, read again. */
  @Override
  public boolean isRetryable() {
    return true;
  }

  @Override
  public ConflictException forAnother(@Nullable ItemKey item) {
    return new ConflictException(getMessage(), item, this);
  }
}
