package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * An item that is authentic, but does not fit the class that reads it: a field is missing, or has
 * another type than the class declares. Or a partition that does not fit a collection: it has none,
 * or several, of what the class has one of. The message names the field or component.
 */
public final class UnreadableEntityException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  /** Says what was found and what to do about it. */
  public UnreadableEntityException(
      String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  /** The same without a cause. */
  public UnreadableEntityException(String message, @Nullable ItemKey address) {
    this(message, address, null);
  }

  @Override
  public UnreadableEntityException forAnother(@Nullable ItemKey item) {
    return new UnreadableEntityException(getMessage(), item, this);
  }
}
