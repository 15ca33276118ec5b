package dev.bluestore.testkit;

/**
 * DynamoDB Local cannot be had: the message says what was tried, what went wrong and what to do.
 *
 * <p>Thread-safe as far as any exception is: it does not change once thrown.
 */
public final class DynamoDbLocalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DynamoDbLocalException(String message) {
    super(message);
  }

  DynamoDbLocalException(String message, Throwable cause) {
    super(message, cause);
  }
}
