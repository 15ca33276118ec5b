package dev.bluestore.cbor;

/** A value that the format has no encoding for. The message says what about it, not the value. */
public final class UnencodableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what was expected and what was found. */
  public UnencodableException(String message) {
    super(message);
  }
}
