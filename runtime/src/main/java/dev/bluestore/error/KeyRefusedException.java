package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * The service that holds the master key answers, and refuses to use it: the caller has no right to,
 * or the key is disabled, to be deleted or not there. Trying again changes nothing until somebody
 * changes the key or its policy.
 */
public final class KeyRefusedException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  /** Why a use of the key was refused. */
  public enum Reason {
    /** The caller has no right to use the key. */
    ACCESS_DENIED,
    /** The key is disabled. */
    DISABLED,
    /** The key is not there. */
    NOT_FOUND,
    /** The key is to be deleted, or in another state in which it is not used. */
    INVALID_STATE,
    /** Something else, which {@link KeyRefusedException#code()} names. */
    OTHER;

    private static Reason of(String code) {
      return switch (code) {
        case "AccessDeniedException" -> ACCESS_DENIED;
        case "DisabledException" -> DISABLED;
        case "NotFoundException" -> NOT_FOUND;
        case "KMSInvalidStateException" -> INVALID_STATE;
        default -> OTHER;
      };
    }
  }

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

  /** Why it was refused. */
  public Reason reason() {
    return Reason.of(code);
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
