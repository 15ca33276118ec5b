package dev.bluestore.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A key of XAES-256-GCM (c2sp.org/XAES-256-GCM): AES-256-GCM (NIST SP 800-38D) with a nonce of 192
 * bits, under a key that is derived for each nonce by CMAC in counter mode (NIST SP 800-108r1).
 * Random nonces are safe for 2⁸⁰ messages. Ciphertexts end with a tag of 16 bytes. A key can be
 * shared: it is wiped when the last of those who hold it has closed it. Thread-safe; wiping waits
 * for a derivation in progress and makes the key useless.
 */
public final class XaesKey implements AutoCloseable {

  /** The size of a key in bytes. */
  public static final int KEY_BYTES = 32;

  /** The size of the tag at the end of a ciphertext, in bytes. */
  public static final int TAG_BYTES = AesGcm.TAG_BYTES;

  private static final int BLOCK_BYTES = 16;
  private static final int REDUCTION = 0x87;
  private static final byte[] NO_HEADER = {};

  private final CryptoProvider crypto;
  private final AesGcm gcm;
  private final SecretBytes key;
  private final byte[] k1;

  /** Used and set while the key is lent. */
  private volatile @Nullable BlockCipher aes;

  private final AtomicInteger holders = new AtomicInteger(1);

  /** Takes ownership of the key's 32 bytes; the caller is the first to hold it. */
  public XaesKey(CryptoProvider crypto, SecretBytes key) {
    if (key.size() != KEY_BYTES) {
      throw new IllegalArgumentException("expected a key of 32 bytes, found " + key.size());
    }
    this.crypto = crypto;
    this.gcm = new AesGcm(crypto);
    this.key = key;
    this.k1 = doubled(block(new byte[BLOCK_BYTES]));
  }

  /** Encrypts under a fresh nonce, which is thereby used up: the ciphertext and its tag. */
  public byte[] seal(XaesNonce nonce, byte[] aad, byte[] plaintext) {
    return seal(nonce, ByteBuffer.wrap(aad), ByteBuffer.wrap(plaintext), NO_HEADER);
  }

  /**
   * The same behind a header, which is copied and is authenticated only where the data says it. The
   * buffers are such over arrays, which are read where they are.
   */
  public byte[] seal(XaesNonce nonce, ByteBuffer aad, ByteBuffer plaintext, byte[] header) {
    byte[] used = nonce.use();
    return withItemKey(used, itemKey -> gcm.seal(itemKey, gcmNonce(used), aad, plaintext, header));
  }

  /** Decrypts; empty where ciphertext, nonce, authenticated data or key are not the sealed ones. */
  public Optional<byte[]> open(byte[] nonce, byte[] aad, byte[] ciphertext) {
    return open(nonce, ByteBuffer.wrap(aad), ciphertext, 0);
  }

  /** The same of a ciphertext that begins at an index, behind its header, and goes to the end. */
  public Optional<byte[]> open(byte[] nonce, ByteBuffer aad, byte[] ciphertext, int from) {
    if (nonce.length != XaesNonce.BYTES) {
      return Optional.empty();
    }
    return withItemKey(nonce, itemKey -> gcm.open(itemKey, gcmNonce(nonce), aad, ciphertext, from));
  }

  private <R> R withItemKey(byte[] nonce, Function<byte[], R> function) {
    byte[] itemKey = itemKey(nonce);
    try {
      return function.apply(itemKey);
    } finally {
      Arrays.fill(itemKey, (byte) 0);
    }
  }

  private static byte[] gcmNonce(byte[] nonce) {
    return Arrays.copyOfRange(nonce, XaesNonce.HALF_BYTES, XaesNonce.BYTES);
  }

  /**
   * The key of AES-GCM for a nonce, which the caller wipes. Its two blocks differ in their counter
   * alone, so one call makes both.
   */
  byte[] itemKey(byte[] nonce) {
    byte[] blocks = new byte[KEY_BYTES];
    for (int counter = 1; counter <= 2; counter++) {
      int from = (counter - 1) * BLOCK_BYTES;
      blocks[from + 1] = (byte) counter;
      blocks[from + 2] = 'X';
      System.arraycopy(nonce, 0, blocks, from + 4, XaesNonce.HALF_BYTES);
      for (int i = 0; i < BLOCK_BYTES; i++) {
        blocks[from + i] ^= k1[i];
      }
    }
    return block(blocks);
  }

  /** Setting up a key costs ten times what a block does, so it is done once. */
  private byte[] block(byte[] input) {
    crypto.requireMode();
    return key.use(
        bytes -> {
          try {
            BlockCipher ready = aes;
            if (ready == null) {
              ready = crypto.aesBlocks(bytes);
              aes = ready;
            }
            return ready.encrypt(input);
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES failed to encrypt a block", e);
          }
        });
  }

  /** Doubling in GF(2¹²⁸), as CMAC makes its first subkey (NIST SP 800-38B). */
  private static byte[] doubled(byte[] l) {
    byte[] result = new byte[BLOCK_BYTES];
    for (int i = 0; i < BLOCK_BYTES; i++) {
      int next = i + 1 < BLOCK_BYTES ? (l[i + 1] & 0xff) >>> 7 : 0;
      result[i] = (byte) (l[i] << 1 | next);
    }
    // Without a branch on the secret bit.
    result[BLOCK_BYTES - 1] ^= (byte) (REDUCTION & -((l[0] & 0xff) >>> 7));
    Arrays.fill(l, (byte) 0);
    return result;
  }

  /** Holds the key until the matching {@link #close()}; false where it is wiped already. */
  public boolean tryHold() {
    return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  /** Gives back one hold; true where it was the last one, and the key is wiped. */
  public boolean release() {
    boolean last = holders.getAndUpdate(count -> count == 0 ? 0 : count - 1) == 1;
    if (last) {
      key.close();
      aes = null;
      Arrays.fill(k1, (byte) 0);
    }
    return last;
  }

  /** Gives back one hold; the last one wipes the key. */
  @Override
  public void close() {
    release();
  }
}
