package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * The service that holds the master key answers, and refuses to use it: the caller has no right to,
 * or the key is disabled, to be deleted or not there. Trying again changes nothing until somebody
 * changes the key or its policy.
 */
public final class KeyRefusedException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /** Says what was refused and what to do, with the service's own name for the refusal. */
  public KeyRefusedException(String message, String code, @Nullable Throwable cause) {
    this(message, code, null, cause);
  }

  private KeyRefusedException(
      String message, String code, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
    this.code = code;
  }

  /**
   * The service's own name for the refusal: {@code AccessDeniedException}, {@code
   * DisabledException}, {@code NotFoundException}, {@code KMSInvalidStateException} or another.
   */
  public String code() {
    return code;
  }

  @Override
  public KeyRefusedException forAnother(@Nullable ItemKey item) {
    return new KeyRefusedException(getMessage(), code, item, this);
  }
}
