package dev.bluestore.cbor;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.UUID;

/**
 * Reads values one after the other and refuses every encoding that {@link CborWriter} would not
 * produce with {@link MalformedCborException}, and a value of another type than the one asked for
 * with {@link CborTypeException}. Allocates no more than the value that it returns. Not
 * thread-safe.
 */
public final class CborReader {

  private static final BigInteger UNSIGNED_64 = BigInteger.ONE.shiftLeft(64);
  private static final int NAN_32 = 0x7fc00000;
  private static final long NAN_64 = 0x7ff8000000000000L;

  private final CborInput in;

  /** Reads {@code buffer} from {@code from} to its end. */
  public CborReader(byte[] buffer, int from) {
    this.in = new CborInput(buffer, from, buffer.length);
  }

  /** Checks that the bytes are exactly one well-formed value, nested 32 deep at most. */
  public static void check(byte[] bytes) {
    CborReader reader = new CborReader(bytes, 0);
    reader.skip();
    reader.end();
  }

  /** Where the next value begins. */
  public int position() {
    return in.position;
  }

  /** A second reader of the same bytes that begins at a position of this one. */
  public CborReader at(int position) {
    return new CborReader(in.buffer, position);
  }

  /** Refuses bytes behind the last value. */
  public void end() {
    if (in.position != in.end) {
      throw new MalformedCborException("bytes after the end of the value");
    }
  }

  /** The type of the next value, which is not consumed. */
  public CborType peek() {
    return in.peek();
  }

  /** Passes over one value, checking all of it, without keeping any. */
  public void skip() {
    new CborSkip(this, in).value(1);
  }

  /** Consumes null where it is the next value, and tells whether it did. */
  public boolean nil() {
    boolean nil = in.peek() == CborType.NULL;
    if (nil) {
      in.advance(1);
    }
    return nil;
  }

  /** Reads a boolean. */
  public boolean bool() {
    expect(CborType.BOOL);
    return (in.buffer[in.advance(1)] & 0x1f) == Major.SIMPLE_TRUE;
  }

  /** Reads an integer that fits 64 bits with its sign. */
  public long int64() {
    expect(CborType.INTEGER);
    int major = in.major();
    long argument = in.argument(major);
    if (major == Major.TAG) {
      in.bignum();
    }
    if (major == Major.TAG || argument < 0) {
      throw new CborTypeException("an integer of 64 bits", "a larger one");
    }
    return major == Major.NEGATIVE ? ~argument : argument;
  }

  /** Reads an integer of any size. */
  public BigInteger integer() {
    expect(CborType.INTEGER);
    int major = in.major();
    long argument = in.argument(major);
    boolean negative = major == Major.NEGATIVE;
    BigInteger magnitude = BigInteger.valueOf(argument);
    if (major == Major.TAG) {
      negative = argument == Major.TAG_NEGATIVE_BIGNUM;
      int from = in.bignum();
      magnitude = new BigInteger(1, in.buffer, from, in.position - from);
    } else if (argument < 0) {
      magnitude = magnitude.add(UNSIGNED_64);
    }
    return negative ? magnitude.not() : magnitude;
  }

  /** Reads a decimal fraction with its scale. */
  public BigDecimal decimal() {
    expect(CborType.DECIMAL);
    int scale = in.decimalScale();
    return new BigDecimal(integer(), scale);
  }

  /** Reads a UUID. */
  public UUID uuid() {
    expect(CborType.UUID);
    in.argument(Major.TAG);
    int length = in.length(Major.BYTES);
    if (length != 16) {
      throw new MalformedCborException("a UUID that is not 16 bytes");
    }
    int from = in.advance(length);
    return new UUID(in.fixed(from, 8), in.fixed(from + 8, 8));
  }

  /** Reads a float of 32 bits. */
  public float float32() {
    expect(CborType.FLOAT32);
    int bits = (int) in.fixed(in.advance(5) + 1, 4);
    float value = Float.intBitsToFloat(bits);
    if (Float.isNaN(value) && bits != NAN_32) {
      throw new MalformedCborException("a NaN that is not the canonical one");
    }
    return value;
  }

  /** Reads a float of 64 bits. */
  public double float64() {
    expect(CborType.FLOAT64);
    long bits = in.fixed(in.advance(9) + 1, 8);
    double value = Double.longBitsToDouble(bits);
    if (Double.isNaN(value) && bits != NAN_64) {
      throw new MalformedCborException("a NaN that is not the canonical one");
    }
    return value;
  }

  /** Reads text. */
  public String text() {
    expect(CborType.TEXT);
    int from = in.advance(in.length(Major.TEXT));
    return Utf8.decode(in.buffer, from, in.position - from);
  }

  /** Reads a byte string. */
  public byte[] bytes() {
    expect(CborType.BYTES);
    int from = in.advance(in.length(Major.BYTES));
    return Arrays.copyOfRange(in.buffer, from, in.position);
  }

  /** Reads the head of an array: the number of values that follow. */
  public int array() {
    expect(CborType.ARRAY);
    return in.length(Major.ARRAY);
  }

  /** Reads the head of a map: the number of entries that follow. */
  public int map() {
    expect(CborType.MAP);
    return in.length(Major.MAP);
  }

  private void expect(CborType expected) {
    CborType found = in.peek();
    if (found != expected) {
      throw new CborTypeException(expected.words(), found.words());
    }
  }
}
