package dev.bluestore.corruption;

import java.nio.ByteBuffer;

/**
 * A block of 16 bytes as an element of GF(2¹²⁸), in the order of bits that GHASH has (NIST SP
 * 800-38D, 6.3): the first bit is the coefficient of 1.
 */
record Block(long high, long low) {

  static final int BYTES = 16;
  static final Block ZERO = new Block(0, 0);
  static final Block ONE = new Block(Long.MIN_VALUE, 0);

  private static final long REDUCTION = 0xe1L << 56;

  /** The block at a place; zeros where the bytes end. */
  static Block at(byte[] bytes, int from) {
    ByteBuffer block = ByteBuffer.allocate(BYTES);
    block.put(bytes, from, Math.min(BYTES, bytes.length - from));
    return new Block(block.getLong(0), block.getLong(8));
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
  }

  Block plus(Block other) {
    return new Block(high ^ other.high, low ^ other.low);
  }

  Block times(Block other) {
    Block product = ZERO;
    Block shifted = other;
    for (int bit = 0; bit < 128; bit++) {
      if ((bit < 64 ? high << bit : low << (bit - 64)) < 0) {
        product = product.plus(shifted);
      }
      shifted = shifted.timesX();
    }
    return product;
  }

  private Block timesX() {
    long carry = high << 63;
    return new Block(high >>> 1 ^ (low & 1) * REDUCTION, low >>> 1 | carry);
  }

  Block power(int exponent) {
    Block power = ONE;
    for (int i = 0; i < exponent; i++) {
      power = power.times(this);
    }
    return power;
  }

  /** The power of 2¹²⁸ − 2, by Fermat. */
  Block inverse() {
    Block inverse = ONE;
    Block square = this;
    for (int i = 1; i < 128; i++) {
      square = square.times(square);
      inverse = inverse.times(square);
    }
    return inverse;
  }
}
