package dev.bluestore.codec;

/** A stored value of another type than the field that is to hold it. */
final class MismatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MismatchException(String expected, String found) {
    super("expected " + expected + ", found " + found + "; was the type of the field changed?");
  }
}
