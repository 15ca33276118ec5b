package dev.bluestore.testkit.kms;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The AES-256 keys of a master key, the newest last. Older ones open what they sealed. Multi-region
 * replicas share one.
 */
final class KeyMaterial {

  static final int NONCE_BYTES = 12;

  private static final int KEY_BYTES = 32;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<Version> versions = new ArrayList<>();

  private record Version(SecretKeySpec key, String id) {}

  KeyMaterial() {
    rotate();
  }

  void rotate() {
    versions.add(
        new Version(
            new SecretKeySpec(random(KEY_BYTES), "AES"),
            HexFormat.of().formatHex(random(KEY_BYTES))));
  }

  int newest() {
    return versions.size() - 1;
  }

  /** The id of a version as replies name it: 64 hexadecimal digits. */
  String id(int version) {
    return versions.get(version).id();
  }

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** AES-256-GCM (NIST SP 800-38D): ciphertext, then the tag. */
  byte[] seal(int version, byte[] nonce, byte[] aad, byte[] plaintext) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, version, nonce, aad).doFinal(plaintext);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has AES-GCM", e);
    }
  }

  /** Empty where it does not authenticate, or there is no such version. */
  Optional<byte[]> open(int version, byte[] nonce, byte[] aad, byte[] ciphertext) {
    if (version < 0 || version > newest()) {
      return Optional.empty();
    }
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, version, nonce, aad).doFinal(ciphertext));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, int version, byte[] nonce, byte[] aad)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, versions.get(version).key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(aad);
    return cipher;
  }
}
