package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * The file of the local master key cannot be used as it is, or cannot be made. The message names
 * the path and the way out; the file itself is left untouched.
 */
public final class KeyFileException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  /** Says what was expected, what was found and what to do. */
  public KeyFileException(String message, @Nullable Throwable cause) {
    super(message, null, cause);
  }

  /** The same without a cause. */
  public KeyFileException(String message) {
    this(message, null);
  }

  @Override
  public KeyFileException forAnother(@Nullable ItemKey item) {
    return new KeyFileException(getMessage(), this);
  }
}
