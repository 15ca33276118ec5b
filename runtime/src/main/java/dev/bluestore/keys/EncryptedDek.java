package dev.bluestore.keys;

import java.util.Arrays;

/**
 * A wrapped data key, or a proof, as it is stored: a version byte and what the provider made of it,
 * 1,024 bytes at most. Immutable.
 */
public final class EncryptedDek {

  /** The version byte of format v1. */
  public static final byte VERSION = 0x01;

  /** The greatest size in bytes, version byte included. */
  public static final int MAX_BYTES = 1024;

  private final byte[] stored;

  private EncryptedDek(byte[] stored) {
    this.stored = stored;
  }

  /**
   * Takes a copy of the stored form.
   *
   * @throws IllegalArgumentException where it is empty, too long or of another version
   */
  public static EncryptedDek ofStored(byte[] stored) {
    if (stored.length < 1 || stored.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "expected a wrapped key of 1 to " + MAX_BYTES + " bytes, found " + stored.length);
    }
    if (stored[0] != VERSION) {
      throw new IllegalArgumentException("expected a wrapped key of version 1, found another");
    }
    return new EncryptedDek(stored.clone());
  }

  /** Puts the version byte before what a provider made. */
  public static EncryptedDek ofWrapped(byte[] wrapped) {
    byte[] stored = new byte[1 + wrapped.length];
    stored[0] = VERSION;
    System.arraycopy(wrapped, 0, stored, 1, wrapped.length);
    return ofStored(stored);
  }

  /** What is stored, version byte included. */
  public byte[] toStored() {
    return stored.clone();
  }

  /** What the provider made, without the version byte. */
  public byte[] wrapped() {
    return Arrays.copyOfRange(stored, 1, stored.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EncryptedDek that && Arrays.equals(stored, that.stored);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(stored);
  }

  @Override
  public String toString() {
    return "EncryptedDek[" + stored.length + " bytes]";
  }
}
