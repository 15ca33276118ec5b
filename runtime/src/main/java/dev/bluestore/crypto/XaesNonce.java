package dev.bluestore.crypto;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A nonce of XAES-256-GCM: 24 random bytes, made by {@link CryptoProvider#freshNonce()} alone and
 * good for one encryption. The first half goes into the derivation of the item's key and is stored
 * as its salt, the second is the nonce of AES-GCM. Thread-safe.
 */
public final class XaesNonce {

  /** The size of the whole, in bytes. */
  public static final int BYTES = 24;

  /** The size of each half, in bytes. */
  public static final int HALF_BYTES = 12;

  private final byte[] bytes;
  private final AtomicBoolean used = new AtomicBoolean();

  XaesNonce(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The first 12 bytes. */
  public byte[] salt() {
    return Arrays.copyOf(bytes, HALF_BYTES);
  }

  /** The last 12 bytes. */
  public byte[] gcmNonce() {
    return Arrays.copyOfRange(bytes, HALF_BYTES, BYTES);
  }

  /** All 24 bytes, to be stored beside the ciphertext. */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  /** Hands the nonce to its one encryption. */
  byte[] use() {
    if (!used.compareAndSet(false, true)) {
      throw new IllegalStateException("a nonce was used for a second encryption");
    }
    return bytes;
  }
}
