package dev.bluestore.crypto;

import dev.bluestore.error.ConfigurationException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.jspecify.annotations.Nullable;

/**
 * Where ciphers, digests and random bytes come from: one JCA provider for a process, used as an
 * instance, so that nothing of the application's own cryptography changes. In the approved-only
 * mode of FIPS each use checks that its thread is in it. Immutable and thread-safe.
 */
public final class CryptoProvider {

  private static final int BLOCK_BYTES = 16;
  private static final int NONCES_AT_ONCE = 128;
  private static final int IDLE_CIPHERS = 64;

  /** Bouncy Castle's self-tests take more than a second, and its mode is the process's. */
  private static @Nullable CryptoProvider inUse;

  private final CryptoSetting setting;
  private final Provider ciphers;
  private final Provider digests;
  private final SecureRandom random;
  private final NonceBytes nonces;
  private final Queue<Cipher> idleGcm = new ArrayBlockingQueue<>(IDLE_CIPHERS);

  CryptoProvider(CryptoSetting setting, Provider ciphers, Provider digests, SecureRandom random) {
    this(setting, ciphers, digests, random, new NonceBytes(random, NONCES_AT_ONCE));
  }

  private CryptoProvider(
      CryptoSetting setting,
      Provider ciphers,
      Provider digests,
      SecureRandom random,
      NonceBytes nonces) {
    this.setting = setting;
    this.ciphers = ciphers;
    this.digests = digests;
    this.random = random;
    this.nonces = nonces;
  }

  /**
   * The provider of this process; made on first use, as the process's environment asks.
   *
   * @throws ConfigurationException where what it asks for is not to be had
   */
  public static synchronized CryptoProvider current() {
    return inUse == null ? use(CryptoSetting.of(System.getenv())) : inUse;
  }

  /**
   * The provider of this process, made now unless there is one.
   *
   * @throws ConfigurationException where another one is in use, or this one is not to be had
   */
  public static synchronized CryptoProvider use(CryptoSetting wanted) {
    if (inUse == null) {
      inUse = JcaModules.make(wanted);
    }
    if (!inUse.setting.equals(wanted)) {
      throw new ConfigurationException(
          "expected one source of cryptography in a process, found "
              + inUse.setting
              + " in use and "
              + wanted
              + " asked for; set BLUE_CRYPTO_PROVIDER and BLUE_FIPS in the environment of the"
              + " process, so that they hold from its first key on");
    }
    return inUse;
  }

  /**
   * The same ciphers over a chosen source of "random" bytes, which makes nonces and keys
   * predictable. For known-answer tests alone.
   */
  static CryptoProvider withDangerouslyChosenRandom(SecureRandom random) {
    CryptoProvider real = current();
    return new CryptoProvider(
        real.setting, real.ciphers, real.digests, random, new NonceBytes(random, 1));
  }

  /** So many fresh random bytes. */
  public byte[] randomBytes(int count) {
    requireMode();
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A nonce of 24 fresh random bytes, for one use. */
  public XaesNonce freshNonce() {
    requireMode();
    return new XaesNonce(nonces.next());
  }

  /** SHA-256 (FIPS 180-4) of the input: 32 bytes. */
  public byte[] sha256(byte[] input) {
    return sha256().hash(input);
  }

  /** SHA-256 for many inputs, each of which is hashed by itself. */
  public Sha256 sha256() {
    requireMode();
    try {
      return new Sha256(this, MessageDigest.getInstance("SHA-256", digests));
    } catch (GeneralSecurityException e) {
      throw lacking("SHA-256", digests, e);
    }
  }

  /**
   * AES under a key, which is set up once. Corretto has no ECB, and needs none: CBC of a single
   * block after zeros is the same.
   */
  BlockCipher aesBlocks(byte[] key) throws GeneralSecurityException {
    SecretKeySpec aesKey = new SecretKeySpec(key, "AES");
    if (setting.module() != CryptoSetting.Module.ACCP) {
      Cipher aes = cipher("AES/ECB/NoPadding");
      aes.init(Cipher.ENCRYPT_MODE, aesKey);
      return aes::doFinal;
    }
    Cipher aes = cipher("AES/CBC/NoPadding");
    return input -> {
      byte[] output = new byte[input.length];
      for (int from = 0; from < input.length; from += BLOCK_BYTES) {
        aes.init(Cipher.ENCRYPT_MODE, aesKey, new IvParameterSpec(new byte[BLOCK_BYTES]));
        aes.doFinal(input, from, BLOCK_BYTES, output, from);
      }
      return output;
    };
  }

  /** A cipher for one thread, which initialises it, and gives it back where nothing went wrong. */
  Cipher aesGcm() {
    requireMode();
    Cipher idle = idleGcm.poll();
    return idle == null ? cipher("AES/GCM/NoPadding") : idle;
  }

  /** Keeps a cipher for its next use, unless enough are kept; in it is the last item's key. */
  void giveBack(Cipher gcm) {
    idleGcm.offer(gcm);
  }

  Mac hmacSha256() {
    requireMode();
    try {
      return Mac.getInstance("HmacSHA256", ciphers);
    } catch (GeneralSecurityException e) {
      throw lacking("HmacSHA256", ciphers, e);
    }
  }

  private Cipher cipher(String transformation) {
    requireMode();
    try {
      return Cipher.getInstance(transformation, ciphers);
    } catch (GeneralSecurityException e) {
      throw lacking(transformation, ciphers, e);
    }
  }

  /** Bouncy Castle keeps the mode with each thread, and a thread can leave it. */
  void requireMode() {
    if (setting.approvedOnly() && !CryptoServicesRegistrar.isInApprovedOnlyMode()) {
      throw new ConfigurationException(
          "expected the approved-only mode of Bouncy Castle FIPS on this thread, found its general"
              + " mode; it was used before, or the mode was changed: start the process with"
              + " -Dorg.bouncycastle.fips.approved_only=true");
    }
  }

  private static ConfigurationException lacking(
      String algorithm, Provider provider, GeneralSecurityException cause) {
    return new ConfigurationException(
        "expected a JCA provider with "
            + algorithm
            + ", found "
            + provider.getName()
            + " without it; use a complete release of that provider",
        cause);
  }

  @Override
  public String toString() {
    return setting.toString();
  }
}
