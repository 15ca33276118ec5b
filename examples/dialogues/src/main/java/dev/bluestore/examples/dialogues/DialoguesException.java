package dev.bluestore.examples.dialogues;

import org.jspecify.annotations.Nullable;

/** The application cannot do what it was told; the message is for the person at the terminal. */
final class DialoguesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DialoguesException(String message) {
    this(message, null);
  }

  DialoguesException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
