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
    super(message, null, cause);
    this.code = code;
  }

  /**
   * The service's own name for the refusal: {@code AccessDeniedException}, {@code
   * DisabledException}, {@code NotFoundException}, {@code KMSInvalidStateException} or another.
   */
  public String code() {
    return code;
  }
}
