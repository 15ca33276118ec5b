package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * The item is under a data key that was drained after resealing, so it was put back from an older
 * state of the table. It opens again only where the older record of its key is restored too.
 */
public final class DrainedException extends OpenException {

  private static final long serialVersionUID = 1L;

  /** Says what was found and what to do about it. */
  public DrainedException(String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  /** The same without a cause. */
  public DrainedException(String message, @Nullable ItemKey address) {
    this(message, address, null);
  }

  @Override
  public DrainedException forAnother(@Nullable ItemKey item) {
    return new DrainedException(getMessage(), item, this);
  }
}
