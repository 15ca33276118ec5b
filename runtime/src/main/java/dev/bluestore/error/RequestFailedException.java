package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * DynamoDB refused or failed a request for a reason that has no type of its own here; the cause has
 * its answer.
 */
public final class RequestFailedException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /** Says what was found and what to do about it, with DynamoDB's own name for the refusal. */
  public RequestFailedException(
      String message, String code, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, address, cause);
    this.code = code;
  }

  /** The same where there was no answer, or it was none of a request. */
  public RequestFailedException(
      String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    this(message, "", address, cause);
  }

  /** The same without a cause. */
  public RequestFailedException(String message, @Nullable ItemKey address) {
    this(message, address, null);
  }

  /**
   * DynamoDB's own name for the refusal, such as {@code AccessDeniedException}; empty where there
   * was none.
   */
  public String code() {
    return code;
  }

  @Override
  public RequestFailedException forAnother(@Nullable ItemKey item) {
    return new RequestFailedException(getMessage(), code, item, this);
  }
}
