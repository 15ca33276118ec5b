package dev.bluestore.crypto;

import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A key of HMAC with SHA-256 (RFC 2104, FIPS 198-1), which is set up once. Thread-safe; closing it
 * wipes the key.
 */
public final class HmacKey implements AutoCloseable {

  private final CryptoProvider crypto;
  private final SecretBytes key;

  /** Used and set while the key is lent. */
  private volatile @Nullable Mac mac;

  /** Takes ownership of the key. */
  public HmacKey(CryptoProvider crypto, SecretBytes key) {
    this.crypto = crypto;
    this.key = key;
  }

  /**
   * The 32 bytes of the input's HMAC.
   *
   * @throws IllegalStateException after {@link #close()}
   */
  public byte[] mac(byte[] input) {
    crypto.requireMode();
    return key.use(
        bytes -> {
          Mac ready = mac;
          if (ready == null) {
            ready = keyed(bytes);
            mac = ready;
          }
          return ready.doFinal(input);
        });
  }

  private Mac keyed(byte[] bytes) {
    Mac made = crypto.hmacSha256();
    try {
      made.init(new SecretKeySpec(bytes, "HmacSHA256"));
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("expected an HMAC key that the provider takes", e);
    }
    return made;
  }

  @Override
  public void close() {
    key.close();
    mac = null;
  }
}
