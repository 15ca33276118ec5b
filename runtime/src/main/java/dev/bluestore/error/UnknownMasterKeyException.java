package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * The data key of an item is wrapped under a master key (UMK) that is not configured here. The
 * message names the id of the one that is needed and where it was looked for.
 */
public final class UnknownMasterKeyException extends OpenException {

  private static final long serialVersionUID = 1L;

  private final String umkId;

  /** Names the master key that is needed. */
  public UnknownMasterKeyException(String message, String umkId, @Nullable ItemKey address) {
    this(message, umkId, address, null);
  }

  private UnknownMasterKeyException(
      String message, String umkId, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
    this.umkId = umkId;
  }

  /** The id of the master key that the item needs: {@code local:…} or the ARN of a KMS key. */
  public String umkId() {
    return umkId;
  }

  @Override
  public UnknownMasterKeyException forAnother(@Nullable ItemKey item) {
    return new UnknownMasterKeyException(getMessage(), umkId, item, this);
  }
}
