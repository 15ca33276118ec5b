package dev.bluestore.crypto;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Random bytes for nonces. A generator takes as long for a block of many as for those of one, so
 * that they are drawn by the block; none is given out twice. Thread-safe.
 */
final class NonceBytes {

  private final SecureRandom random;
  private final byte[] block;
  private int given;

  /**
   * Over a generator.
   *
   * @param nonces how many are drawn at once
   */
  NonceBytes(SecureRandom random, int nonces) {
    this.random = random;
    this.block = new byte[nonces * XaesNonce.BYTES];
    this.given = block.length;
  }

  synchronized byte[] next() {
    if (given == block.length) {
      random.nextBytes(block);
      given = 0;
    }
    int from = given;
    given += XaesNonce.BYTES;
    byte[] nonce = Arrays.copyOfRange(block, from, given);
    Arrays.fill(block, from, given, (byte) 0);
    return nonce;
  }
}
