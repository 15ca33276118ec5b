package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * The partition's data keys were destroyed on purpose: its content is unreadable for good, and
 * nothing new is written until the partition is reopened by a deliberate call.
 */
public final class ShreddedException extends OpenException {

  private static final long serialVersionUID = 1L;

  /** Says what was found and what to do about it. */
  public ShreddedException(String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  /** The same without a cause. */
  public ShreddedException(String message, @Nullable ItemKey address) {
    this(message, address, null);
  }

  @Override
  public ShreddedException forAnother(@Nullable ItemKey item) {
    return new ShreddedException(getMessage(), item, this);
  }
}
