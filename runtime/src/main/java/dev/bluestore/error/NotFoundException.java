package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/** There is no item under a key that was expected to have one; the address is a property. */
public final class NotFoundException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  /** Says what was expected and what to do. */
  public NotFoundException(String message, @Nullable ItemKey address) {
    this(message, address, null);
  }

  private NotFoundException(String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  @Override
  public NotFoundException forAnother(@Nullable ItemKey item) {
    return new NotFoundException(getMessage(), item, this);
  }
}
