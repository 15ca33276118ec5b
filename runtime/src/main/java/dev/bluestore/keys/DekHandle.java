package dev.bluestore.keys;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.Hkdf;
import dev.bluestore.crypto.SecretBytes;

/**
 * A data encryption key of 32 bytes. There is no way to its bytes, only to what is derived from
 * them. Thread-safe; {@link #close()} wipes it.
 */
public final class DekHandle implements AutoCloseable {

  /** The size of a data key in bytes. */
  public static final int BYTES = 32;

  private final Hkdf hkdf;
  private final SecretBytes secret;

  DekHandle(CryptoProvider crypto, SecretBytes secret) {
    this.hkdf = new Hkdf(crypto);
    this.secret = secret;
  }

  /**
   * A handle over a copy of the key, for providers of one's own; the caller wipes the original.
   *
   * @throws IllegalArgumentException where there are not 32 bytes
   */
  public static DekHandle copyOf(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("expected a data key of 32 bytes, found " + key.length);
    }
    return new DekHandle(CryptoProvider.current(), SecretBytes.takeOwnership(key.clone()));
  }

  /**
   * HKDF-Expand with SHA-256 (RFC 5869) of the key.
   *
   * @param info what the output is for
   * @param length of the output in bytes, 1 to 8,160
   */
  public byte[] expand(byte[] info, int length) {
    return secret.use(key -> hkdf.expand(key, info, length));
  }

  /** Tells whether the other handle holds the same key, in constant time. */
  public boolean sameKey(DekHandle other) {
    return secret.equals(other.secret);
  }

  SecretBytes secret() {
    return secret;
  }

  @Override
  public void close() {
    secret.close();
  }

  @Override
  public String toString() {
    return "DekHandle";
  }
}
