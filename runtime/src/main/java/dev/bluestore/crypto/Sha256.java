package dev.bluestore.crypto;

import java.security.MessageDigest;

/**
 * SHA-256 (FIPS 180-4) for many inputs: it is set up once, which takes Bouncy Castle FIPS longer
 * than to hash a few hundred bytes. For one thread at a time.
 */
public final class Sha256 {

  private final CryptoProvider crypto;
  private final MessageDigest digest;

  Sha256(CryptoProvider crypto, MessageDigest digest) {
    this.crypto = crypto;
    this.digest = digest;
  }

  /** The 32 bytes of the input's hash. */
  public byte[] hash(byte[] input) {
    crypto.requireMode();
    return digest.digest(input);
  }
}
