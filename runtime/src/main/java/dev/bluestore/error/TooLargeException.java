package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * An entity whose item would be larger than what can be stored. It was refused before anything was
 * sent.
 */
public final class TooLargeException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  private final long size;
  private final long limit;

  /**
   * Says what was found and what to do about it.
   *
   * @param size what it has, in bytes
   * @param limit what it may have, in bytes
   */
  public TooLargeException(String message, @Nullable ItemKey address, long size, long limit) {
    this(message, address, size, limit, null);
  }

  private TooLargeException(
      String message, @Nullable ItemKey address, long size, long limit, @Nullable Throwable cause) {
    super(message, address, cause);
    this.size = size;
    this.limit = limit;
  }

  /** How many bytes it has: as DynamoDB counts an item, or of the content where that is limited. */
  public long size() {
    return size;
  }

  /** How many bytes it may have, counted in the same way. */
  public long limit() {
    return limit;
  }

  @Override
  public TooLargeException forAnother(@Nullable ItemKey item) {
    return new TooLargeException(getMessage(), item, size, limit, this);
  }
}
