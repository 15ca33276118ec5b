package dev.bluestore.crypto;

import java.security.InvalidKeyException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869). Thread-safe. */
public final class Hkdf {

  private static final int HASH_BYTES = 32;
  private static final int MAX_BYTES = 255 * HASH_BYTES;

  private final CryptoProvider crypto;

  /** Computes with the given provider. */
  public Hkdf(CryptoProvider crypto) {
    this.crypto = crypto;
  }

  /**
   * Extract, then expand, with the empty salt.
   *
   * @param ikm the input key material, any size
   * @param info what the key is for
   * @param length of the output in bytes, 1 to 8,160
   */
  public byte[] derive(byte[] ikm, byte[] info, int length) {
    byte[] prk = extract(new byte[0], ikm);
    try {
      return expand(prk, info, length);
    } finally {
      Arrays.fill(prk, (byte) 0);
    }
  }

  /** HKDF-Extract: a pseudorandom key of 32 bytes. */
  byte[] extract(byte[] salt, byte[] ikm) {
    return keyed(salt.length == 0 ? new byte[HASH_BYTES] : salt).doFinal(ikm);
  }

  /**
   * HKDF-Expand.
   *
   * @param prk a pseudorandom key, here of 32 bytes
   * @param info what the output is for
   * @param length of the output in bytes, 1 to 8,160
   */
  public byte[] expand(byte[] prk, byte[] info, int length) {
    if (length < 1 || length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "expected an output of 1 to " + MAX_BYTES + " bytes, found " + length);
    }
    Mac mac = keyed(prk);
    byte[] output = new byte[length];
    byte[] block = new byte[0];
    for (int done = 0, counter = 1; done < length; done += HASH_BYTES, counter++) {
      mac.update(block);
      mac.update(info);
      mac.update((byte) counter);
      block = mac.doFinal();
      System.arraycopy(block, 0, output, done, Math.min(HASH_BYTES, length - done));
    }
    Arrays.fill(block, (byte) 0);
    return output;
  }

  private Mac keyed(byte[] key) {
    Mac mac = crypto.hmacSha256();
    try {
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("expected an HMAC key that the provider takes", e);
    }
    return mac;
  }
}
