package dev.bluestore.crypto;

import dev.bluestore.error.ConfigurationException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import org.bouncycastle.jcajce.provider.BouncyCastleFipsProvider;

/**
 * Where ciphers, digests and random bytes come from: one JCA provider, used as an instance, so that
 * nothing of the application's own cryptography changes. Immutable and thread-safe.
 */
public final class CryptoProvider {

  private final Provider provider;
  private final SecureRandom random;

  private CryptoProvider(Provider provider, SecureRandom random) {
    this.provider = provider;
    this.random = random;
  }

  /**
   * Bouncy Castle FIPS, made once in a process since its self-tests take more than a second. It
   * runs in approved-only mode where {@code org.bouncycastle.fips.approved_only} is {@code true}
   * before its first use.
   */
  public static CryptoProvider bouncyCastleFips() {
    return BouncyCastle.INSTANCE;
  }

  /**
   * The same ciphers over a chosen source of "random" bytes, which makes nonces and keys
   * predictable. For known-answer tests alone.
   */
  static CryptoProvider withDangerouslyChosenRandom(SecureRandom random) {
    return new CryptoProvider(BouncyCastle.INSTANCE.provider, random);
  }

  /** So many fresh random bytes. */
  public byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A nonce of 24 fresh random bytes, for one use. */
  public XaesNonce freshNonce() {
    return new XaesNonce(randomBytes(XaesNonce.BYTES));
  }

  /** SHA-256 (FIPS 180-4) of the input: 32 bytes. */
  public byte[] sha256(byte[] input) {
    return digest("SHA-256").digest(input);
  }

  Cipher aesBlock() {
    return cipher("AES/ECB/NoPadding");
  }

  Cipher aesGcm() {
    return cipher("AES/GCM/NoPadding");
  }

  Mac hmacSha256() {
    try {
      return Mac.getInstance("HmacSHA256", provider);
    } catch (GeneralSecurityException e) {
      throw lacking("HmacSHA256", e);
    }
  }

  private MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm, provider);
    } catch (GeneralSecurityException e) {
      throw lacking(algorithm, e);
    }
  }

  private Cipher cipher(String transformation) {
    try {
      return Cipher.getInstance(transformation, provider);
    } catch (GeneralSecurityException e) {
      throw lacking(transformation, e);
    }
  }

  private ConfigurationException lacking(String algorithm, GeneralSecurityException cause) {
    return new ConfigurationException(
        "expected a JCA provider with "
            + algorithm
            + ", found "
            + provider.getName()
            + " without it; use a complete release of that provider",
        cause);
  }

  private static final class BouncyCastle {
    static final CryptoProvider INSTANCE = make();

    private static CryptoProvider make() {
      Provider provider = new BouncyCastleFipsProvider();
      try {
        return new CryptoProvider(provider, SecureRandom.getInstance("DEFAULT", provider));
      } catch (GeneralSecurityException e) {
        throw new ConfigurationException(
            "expected the DEFAULT random generator in Bouncy Castle FIPS, found none", e);
      }
    }
  }
}
