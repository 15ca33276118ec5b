package dev.bluestore.corruption;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** The parts of AES-GCM (NIST SP 800-38D) under one key, to be put together by hand. */
final class GcmKey {

  private final Cipher aes;
  private final Block hashKey;

  GcmKey(byte[] key) throws GeneralSecurityException {
    aes = Cipher.getInstance("AES/ECB/NoPadding");
    aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    hashKey = Block.at(aes.doFinal(new byte[Block.BYTES]), 0);
  }

  /** A block of the key stream; the first of them masks the tag. */
  byte[] keyStream(byte[] nonce, int block) throws GeneralSecurityException {
    return aes.doFinal(ByteBuffer.allocate(Block.BYTES).put(nonce).putInt(1 + block).array());
  }

  byte[] tag(byte[] nonce, byte[] aad, byte[] ciphertext) throws GeneralSecurityException {
    Block lengths = new Block((long) aad.length * Byte.SIZE, (long) ciphertext.length * Byte.SIZE);
    Block hash = hash(hash(Block.ZERO, aad), ciphertext).plus(lengths).times(hashKey);
    return hash.plus(Block.at(keyStream(nonce, 0), 0)).bytes();
  }

  private Block hash(Block start, byte[] bytes) {
    Block hash = start;
    for (int from = 0; from < bytes.length; from += Block.BYTES) {
      hash = hash.plus(Block.at(bytes, from)).times(hashKey);
    }
    return hash;
  }

  /** What a block of the ciphertext is multiplied with on its way into the tag. */
  Block weight(int block, int ciphertextBytes) {
    int blocks = (ciphertextBytes + Block.BYTES - 1) / Block.BYTES;
    return hashKey.power(blocks - block + 1);
  }

  /**
   * A ciphertext and its tag that are right under both keys: one block of the ciphertext is
   * replaced by the solution of the linear equation that makes the tags equal.
   */
  static byte[] tagged(
      GcmKey one, GcmKey other, byte[] nonce, byte[] aad, byte[] ciphertext, int freeBlock)
      throws GeneralSecurityException {
    byte[] solved = ciphertext.clone();
    Arrays.fill(solved, freeBlock * Block.BYTES, (freeBlock + 1) * Block.BYTES, (byte) 0);
    Block difference =
        Block.at(one.tag(nonce, aad, solved), 0).plus(Block.at(other.tag(nonce, aad, solved), 0));
    Block weights =
        one.weight(freeBlock, solved.length).plus(other.weight(freeBlock, solved.length));
    byte[] solution = difference.times(weights.inverse()).bytes();
    System.arraycopy(solution, 0, solved, freeBlock * Block.BYTES, Block.BYTES);
    byte[] tagged = Arrays.copyOf(solved, solved.length + Block.BYTES);
    System.arraycopy(one.tag(nonce, aad, solved), 0, tagged, solved.length, Block.BYTES);
    return tagged;
  }
}
