package dev.bluestore.cbor;

/** The bytes being read and the place in them; knows heads and lengths, not what they mean. */
final class CborInput {

  /** Of a decimal; the least is −(2³¹−1), so that a scale is any {@code int}. */
  private static final long GREATEST_EXPONENT = 1L << 31;

  final byte[] buffer;
  final int end;
  int position;

  CborInput(byte[] buffer, int from, int end) {
    this.buffer = buffer;
    this.position = from;
    this.end = end;
  }

  CborType peek() {
    int first = byteAt(position);
    return switch (first >>> 5) {
      case Major.UNSIGNED, Major.NEGATIVE -> CborType.INTEGER;
      case Major.BYTES -> CborType.BYTES;
      case Major.TEXT -> CborType.TEXT;
      case Major.ARRAY -> CborType.ARRAY;
      case Major.MAP -> CborType.MAP;
      case Major.TAG -> tagged(peekTag());
      default -> simple(first);
    };
  }

  private long peekTag() {
    int from = position;
    long tag = argument(Major.TAG);
    position = from;
    return tag;
  }

  int major() {
    return byteAt(position) >>> 5;
  }

  /** A length, which can be no larger than what is left: every value takes a byte at least. */
  int length(int major) {
    long length = argument(major);
    int left = end - position;
    if (length < 0 || length > (major == Major.MAP ? left / 2 : left)) {
      throw new MalformedCborException("a length past the end");
    }
    return (int) length;
  }

  /** The argument of a head of this major type, in its shortest form. */
  long argument(int major) {
    int first = byteAt(position);
    if (first >>> 5 != major) {
      throw new MalformedCborException("a value of a wrong major type");
    }
    int info = first & 0x1f;
    if (info < Major.ONE_BYTE) {
      position++;
      return info;
    }
    if (info > Major.EIGHT_BYTES) {
      throw new MalformedCborException("an indefinite or reserved length");
    }
    int bytes = 1 << (info - Major.ONE_BYTE);
    long argument = fixed(advance(1 + bytes) + 1, bytes);
    long least = bytes == 1 ? Major.ONE_BYTE : 1L << (bytes * 4);
    if (Long.compareUnsigned(argument, least) < 0) {
      throw new MalformedCborException("a number that is not in its shortest form");
    }
    return argument;
  }

  int byteAt(int index) {
    if (index >= end) {
      throw new MalformedCborException("an end before the value is complete");
    }
    return buffer[index] & 0xff;
  }

  int advance(int bytes) {
    if (end - position < bytes) {
      throw new MalformedCborException("an end before the value is complete");
    }
    int from = position;
    position += bytes;
    return from;
  }

  long fixed(int from, int bytes) {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value = (value << 8) | (buffer[from + i] & 0xff);
    }
    return value;
  }

  /** The scale of a decimal, which is its exponent negated; an integer follows, the mantissa. */
  int decimalScale() {
    argument(Major.TAG);
    if (argument(Major.ARRAY) != 2) {
      throw new MalformedCborException("a decimal that has not two parts");
    }
    expectInteger();
    int major = major();
    long exponent = argument(major);
    long greatest = major == Major.UNSIGNED ? GREATEST_EXPONENT : GREATEST_EXPONENT - 2;
    if (major == Major.TAG || Long.compareUnsigned(exponent, greatest) > 0) {
      throw new MalformedCborException("a decimal whose exponent is out of range");
    }
    expectInteger();
    return (int) (major == Major.UNSIGNED ? -exponent : exponent + 1);
  }

  private void expectInteger() {
    if (peek() != CborType.INTEGER) {
      throw new MalformedCborException("a decimal whose part is not an integer");
    }
  }

  /** Where the bytes of a bignum begin; integers that need no more than 64 bits have none. */
  int bignum() {
    int length = length(Major.BYTES);
    int from = advance(length);
    if (length <= 8 || buffer[from] == 0) {
      throw new MalformedCborException("a bignum where a shorter form exists");
    }
    return from;
  }

  private static CborType tagged(long tag) {
    if (tag == Major.TAG_BIGNUM || tag == Major.TAG_NEGATIVE_BIGNUM) {
      return CborType.INTEGER;
    }
    if (tag == Major.TAG_DECIMAL) {
      return CborType.DECIMAL;
    }
    if (tag == Major.TAG_UUID) {
      return CborType.UUID;
    }
    throw new MalformedCborException("a tag that the format does not have");
  }

  private static CborType simple(int first) {
    return switch (first) {
      case Major.SIMPLE << 5 | Major.SIMPLE_FALSE, Major.SIMPLE << 5 | Major.SIMPLE_TRUE ->
          CborType.BOOL;
      case Major.SIMPLE << 5 | Major.SIMPLE_NULL -> CborType.NULL;
      case Major.FLOAT32_HEAD -> CborType.FLOAT32;
      case Major.FLOAT64_HEAD -> CborType.FLOAT64;
      default -> throw new MalformedCborException("a simple value that the format does not have");
    };
  }
}
