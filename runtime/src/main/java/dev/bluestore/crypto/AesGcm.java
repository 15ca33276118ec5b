package dev.bluestore.crypto;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D) with a nonce of 96 bits and a tag of 128, the last 16 bytes of a
 * ciphertext. It knows nothing of nonces that repeat: that is for its caller. Thread-safe.
 */
final class AesGcm {

  static final int TAG_BYTES = 16;

  private final CryptoProvider crypto;

  AesGcm(CryptoProvider crypto) {
    this.crypto = crypto;
  }

  byte[] seal(byte[] key, byte[] nonce, byte[] aad, byte[] plaintext) {
    try {
      return apply(Cipher.ENCRYPT_MODE, key, nonce, aad, plaintext);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM failed to encrypt", e);
    }
  }

  /** Empty where the tag does not fit. */
  Optional<byte[]> open(byte[] key, byte[] nonce, byte[] aad, byte[] ciphertext) {
    if (ciphertext.length < TAG_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.of(apply(Cipher.DECRYPT_MODE, key, nonce, aad, ciphertext));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM failed to decrypt", e);
    }
  }

  private byte[] apply(int mode, byte[] key, byte[] nonce, byte[] aad, byte[] input)
      throws GeneralSecurityException {
    Cipher cipher = crypto.aesGcm();
    cipher.init(
        mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(aad);
    return cipher.doFinal(input);
  }
}
