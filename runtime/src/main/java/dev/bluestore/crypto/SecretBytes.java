package dev.bluestore.crypto;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Key bytes that do not show: no getter, no {@code toString}, compared in constant time,
 * overwritten on close. {@link #use} is the one door through which they are reached; it lends them,
 * and waits with a concurrent close until they are back. Thread-safe. The idea is google/tink's.
 */
public final class SecretBytes implements AutoCloseable {

  private final byte[] bytes;
  private boolean closed;

  private SecretBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes the array itself, not a copy: the caller must not keep it. */
  public static SecretBytes takeOwnership(byte[] bytes) {
    return new SecretBytes(bytes);
  }

  /** How many bytes there are. */
  public int size() {
    return bytes.length;
  }

  /**
   * Lends the bytes to a function, which must neither keep nor change them.
   *
   * @throws IllegalStateException after {@link #close()}
   */
  public synchronized <R> R use(Function<byte[], R> function) {
    if (closed) {
      throw new IllegalStateException("a key was used after it was closed");
    }
    return function.apply(bytes);
  }

  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  /** In constant time for secrets of one size. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SecretBytes that
        && use(mine -> that.use(theirs -> MessageDigest.isEqual(mine, theirs)));
  }

  /** The same for all secrets, so that it tells nothing of them. */
  @Override
  public int hashCode() {
    return SecretBytes.class.hashCode();
  }

  @Override
  public String toString() {
    return "SecretBytes[" + bytes.length + " bytes]";
  }
}
