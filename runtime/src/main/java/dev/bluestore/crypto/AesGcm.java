package dev.bluestore.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
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

  /**
   * Encrypts. Here and below a buffer is one over an array, which is read and left as it is.
   *
   * @param header what stands before the ciphertext in the result, and is not authenticated by this
   */
  byte[] seal(byte[] key, byte[] nonce, ByteBuffer aad, ByteBuffer plaintext, byte[] header) {
    int length = plaintext.remaining();
    byte[] sealed = Arrays.copyOf(header, header.length + length + TAG_BYTES);
    try {
      Cipher cipher = prepared(Cipher.ENCRYPT_MODE, key, nonce, aad);
      int written =
          cipher.doFinal(
              plaintext.array(),
              plaintext.arrayOffset() + plaintext.position(),
              length,
              sealed,
              header.length);
      if (written != length + TAG_BYTES) {
        throw new IllegalStateException("AES-GCM made a ciphertext of another size");
      }
      crypto.giveBack(cipher);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM failed to encrypt", e);
    }
  }

  /**
   * Decrypts; empty where the tag does not fit.
   *
   * @param from where the ciphertext begins, which goes to the end
   */
  Optional<byte[]> open(byte[] key, byte[] nonce, ByteBuffer aad, byte[] ciphertext, int from) {
    int length = ciphertext.length - from;
    if (length < TAG_BYTES) {
      return Optional.empty();
    }
    try {
      Cipher cipher = prepared(Cipher.DECRYPT_MODE, key, nonce, aad);
      byte[] plaintext = cipher.doFinal(ciphertext, from, length);
      crypto.giveBack(cipher);
      return Optional.of(plaintext);
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM failed to decrypt", e);
    }
  }

  /**
   * A cipher that may have been used before, with this key and nonce in it: Bouncy Castle FIPS
   * would go on with the old ones, and refuses no second use of them.
   */
  private Cipher prepared(int mode, byte[] key, byte[] nonce, ByteBuffer aad)
      throws GeneralSecurityException {
    Cipher cipher = crypto.aesGcm();
    cipher.init(
        mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(aad.array(), aad.arrayOffset() + aad.position(), aad.remaining());
    return cipher;
  }
}
