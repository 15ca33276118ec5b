package dev.bluestore;

import dev.bluestore.error.CursorRefusedException;

/**
 * A place at which a query goes on: sealed, so that it can be handed to anybody, and bound to its
 * query. It shows no key, and every process that has the keys of the store takes it, as long as the
 * data key of cursors is there; a changed one, or one of another query, ends in {@link
 * CursorRefusedException}. Its bytes are in the format document, §9.
 *
 * @param text base64url without padding, of 150 characters and more, for a link or a form
 */
public record Cursor(String text) {

  /** The text. */
  @Override
  public String toString() {
    return text;
  }
}
