package dev.bluestore.codec;

import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stored value of another type than the field that is to hold it. */
final class MismatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MismatchException(String expected, String found) {
    super("expected " + expected + ", found " + found + "; was the type of the field changed?");
  }

  static MismatchException of(String expected, AttributeValue found) {
    return new MismatchException(
        expected, "an attribute of type " + found.type().name().toUpperCase(Locale.ROOT));
  }
}
