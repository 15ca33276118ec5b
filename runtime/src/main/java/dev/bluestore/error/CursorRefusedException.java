package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * A cursor that was not made by this store for this query, or that was changed, or whose data key
 * is there no more. All of these look alike, so that whoever sends cursors learns nothing from the
 * difference.
 */
public final class CursorRefusedException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  /** Says what was found and what to do about it. */
  public CursorRefusedException(String message) {
    this(message, null, null);
  }

  private CursorRefusedException(
      String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }

  @Override
  public CursorRefusedException forAnother(@Nullable ItemKey item) {
    return new CursorRefusedException(getMessage(), item, this);
  }
}
