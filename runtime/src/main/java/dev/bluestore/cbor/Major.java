package dev.bluestore.cbor;

/** The numbers of RFC 8949 that the format uses: major types, head lengths, tags, simple values. */
final class Major {
  static final int UNSIGNED = 0;
  static final int NEGATIVE = 1;
  static final int BYTES = 2;
  static final int TEXT = 3;
  static final int ARRAY = 4;
  static final int MAP = 5;
  static final int TAG = 6;
  static final int SIMPLE = 7;

  static final int ONE_BYTE = 24;
  static final int TWO_BYTES = 25;
  static final int FOUR_BYTES = 26;
  static final int EIGHT_BYTES = 27;

  static final int TAG_BIGNUM = 2;
  static final int TAG_NEGATIVE_BIGNUM = 3;
  static final int TAG_DECIMAL = 4;
  static final int TAG_UUID = 37;

  static final int SIMPLE_FALSE = 20;
  static final int SIMPLE_TRUE = 21;
  static final int SIMPLE_NULL = 22;

  static final int FLOAT32_HEAD = 0xfa;
  static final int FLOAT64_HEAD = 0xfb;

  private Major() {}
}
