package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * The item, or the record of its data key, is not what was written under this address: it was
 * changed, moved, mixed with another or made by someone without the keys. All failures to
 * authenticate look alike, so that whoever probes the table learns nothing from the difference.
 */
public final class TamperedException extends OpenException {

  private static final long serialVersionUID = 1L;

  /** Says what was found and what to do about it. */
  public TamperedException(String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  /** The same without a cause. */
  public TamperedException(String message, @Nullable ItemKey address) {
    this(message, address, null);
  }

  @Override
  public TamperedException forAnother(@Nullable ItemKey item) {
    return new TamperedException(getMessage(), item, this);
  }
}
