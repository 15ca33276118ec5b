package dev.bluestore.cbor;

/** A well-formed value of another type, or range, than the one that was asked for. */
public final class CborTypeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CborTypeException(String expected, String found) {
    super("expected " + expected + ", found " + found);
  }
}
