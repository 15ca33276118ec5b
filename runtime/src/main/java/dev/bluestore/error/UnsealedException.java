package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * The item has none of the three attributes of a sealed item. It was written by something else than
 * this store, and is never taken for one of its own.
 */
public final class UnsealedException extends OpenException {

  private static final long serialVersionUID = 1L;

  /** Says what was found and what to do about it. */
  public UnsealedException(String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  /** The same without a cause. */
  public UnsealedException(String message, @Nullable ItemKey address) {
    this(message, address, null);
  }

  @Override
  public UnsealedException forAnother(@Nullable ItemKey item) {
    return new UnsealedException(getMessage(), item, this);
  }
}
