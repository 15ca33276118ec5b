package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * An item, or the data key that it names, was refused when it was read. Nothing of its content is
 * ever returned in part. The subclasses are the cases that a caller must tell apart.
 */
public abstract sealed class OpenException extends BlueStoreException
    permits DrainedException,
        KeyMissingException,
        ShreddedException,
        TamperedException,
        UnknownMasterKeyException,
        UnsealedException,
        UnsupportedFormatException {

  private static final long serialVersionUID = 1L;

  OpenException(String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
  }
}
