package dev.bluestore.benchmarks;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * XAES-256-GCM with nothing around it: ciphers that are made once, for one thread, and nonces that
 * are drawn by the block.
 */
final class FloorCipher {

  static final int HALF = 12;
  static final int TAG = 16;

  private static final int BLOCK = 16;

  private final Cipher blocks;
  private final Cipher gcm;
  private final SecureRandom random;
  private final byte[] k1 = new byte[BLOCK];
  private final byte[] drawn = new byte[128 * 2 * HALF];
  private int given = drawn.length;

  FloorCipher(Primitives primitives, byte[] key) throws GeneralSecurityException {
    this.random = primitives.random();
    this.gcm = Cipher.getInstance("AES/GCM/NoPadding", primitives.gcm());
    this.blocks = Cipher.getInstance("AES/ECB/NoPadding", primitives.blocks());
    blocks.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    byte[] l = blocks.doFinal(new byte[BLOCK]);
    for (int i = 0; i < BLOCK; i++) {
      int carried = i + 1 < BLOCK ? (l[i + 1] & 0xff) >>> 7 : 0;
      k1[i] = (byte) ((l[i] << 1) | carried);
    }
    k1[BLOCK - 1] ^= (byte) ((l[0] & 0x80) == 0 ? 0 : 0x87);
  }

  /** Puts a fresh nonce of 24 bytes into a buffer. */
  void nonce(byte[] into) {
    if (given == drawn.length) {
      random.nextBytes(drawn);
      given = 0;
    }
    System.arraycopy(drawn, given, into, 0, into.length);
    given += into.length;
  }

  /** Reads and writes in place; gives the bytes that were written. */
  int apply(
      int mode,
      byte[] nonce,
      byte[] aad,
      int aadLength,
      byte[] in,
      int from,
      int length,
      byte[] out,
      int to)
      throws GeneralSecurityException {
    byte[] input = new byte[2 * BLOCK];
    for (int counter = 0; counter < 2; counter++) {
      int at = counter * BLOCK;
      input[at + 1] = (byte) (counter + 1);
      input[at + 2] = 'X';
      System.arraycopy(nonce, 0, input, at + 4, HALF);
      for (int i = 0; i < BLOCK; i++) {
        input[at + i] ^= k1[i];
      }
    }
    gcm.init(
        mode,
        new SecretKeySpec(blocks.doFinal(input), "AES"),
        new GCMParameterSpec(TAG * Byte.SIZE, nonce, HALF, HALF));
    gcm.updateAAD(aad, 0, aadLength);
    return gcm.doFinal(in, from, length, out, to);
  }
}
