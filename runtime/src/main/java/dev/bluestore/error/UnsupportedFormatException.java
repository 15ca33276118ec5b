package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * The item or its key record has a version byte that this release does not know. A newer release
 * wrote it: upgrade this one.
 */
public final class UnsupportedFormatException extends OpenException {

  private static final long serialVersionUID = 1L;

  /** Says what was found and what to do about it. */
  public UnsupportedFormatException(
      String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  /** The same without a cause. */
  public UnsupportedFormatException(String message, @Nullable ItemKey address) {
    this(message, address, null);
  }

  @Override
  public UnsupportedFormatException forAnother(@Nullable ItemKey item) {
    return new UnsupportedFormatException(getMessage(), item, this);
  }
}
