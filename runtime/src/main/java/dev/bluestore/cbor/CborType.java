package dev.bluestore.cbor;

/** The types of value that the format knows. */
public enum CborType {
  INTEGER("an integer"),
  BYTES("bytes"),
  TEXT("text"),
  ARRAY("an array"),
  MAP("a map"),
  DECIMAL("a decimal"),
  UUID("a UUID"),
  BOOL("a boolean"),
  NULL("null"),
  FLOAT32("a float"),
  FLOAT64("a double");

  private final String words;

  CborType(String words) {
    this.words = words;
  }

  /** As a message names it: {@code an integer}. */
  public String words() {
    return words;
  }
}
