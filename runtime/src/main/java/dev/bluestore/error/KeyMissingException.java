package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * The record of the data key that an item names is not in its partition. Without it the item cannot
 * be opened; restore the record from a backup. Writers refuse such a partition too, so that a lost
 * key is noticed before more data is written beside it.
 */
public final class KeyMissingException extends OpenException {

  private static final long serialVersionUID = 1L;

  /** Says what was found and what to do about it. */
  public KeyMissingException(String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  /** The same without a cause. */
  public KeyMissingException(String message, @Nullable ItemKey address) {
    this(message, address, null);
  }

  @Override
  public KeyMissingException forAnother(@Nullable ItemKey item) {
    return new KeyMissingException(getMessage(), item, this);
  }
}
