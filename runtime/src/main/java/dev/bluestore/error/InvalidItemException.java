package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * An entity, a key or a condition that cannot be stored or asked for as it is. It was refused
 * before anything was sent; the message names the field, what was expected of it and what was
 * found, never its value.
 */
public final class InvalidItemException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  /** Says what was found and what to do about it. */
  public InvalidItemException(
      String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  /** The same without a cause. */
  public InvalidItemException(String message, @Nullable ItemKey address) {
    this(message, address, null);
  }

  @Override
  public InvalidItemException forAnother(@Nullable ItemKey item) {
    return new InvalidItemException(getMessage(), item, this);
  }
}
