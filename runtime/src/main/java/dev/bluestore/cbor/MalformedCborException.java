package dev.bluestore.cbor;

/** Bytes that the deterministic encoding would not produce. The message holds no byte of them. */
public final class MalformedCborException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedCborException(String message) {
    super(message);
  }
}
