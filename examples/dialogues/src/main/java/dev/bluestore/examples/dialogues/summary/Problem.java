package dev.bluestore.examples.dialogues.summary;

/**
 * Something in a file that was not stored as an item.
 *
 * @param line its line, from 1
 * @param message what was expected, and what was found
 */
public record Problem(int line, Subject subject, String message) {

  /** What a problem is about. */
  public enum Subject {
    /** A row of a table, or of a list of items: it is not stored. */
    ROW,
    /** A signal of an expert: it is not stored. */
    SIGNAL,
    /** A message: it is not stored. */
    MESSAGE,
    /** Anything else; the message says what was taken instead, or left out. */
    REMARK
  }
}
