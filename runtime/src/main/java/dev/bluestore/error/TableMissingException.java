package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * The configured table does not exist. Create it with {@code EncryptedStore.createTable()} or by
 * the operator's own means.
 */
public final class TableMissingException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  /** Says what was expected, what was found and what to do. */
  public TableMissingException(String message, @Nullable Throwable cause) {
    super(message, null, cause);
  }

  /** The same without a cause. */
  public TableMissingException(String message) {
    this(message, null);
  }

  @Override
  public TableMissingException forAnother(@Nullable ItemKey item) {
    return new TableMissingException(getMessage(), this);
  }
}
