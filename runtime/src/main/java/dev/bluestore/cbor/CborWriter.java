package dev.bluestore.cbor;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;

/**
 * Writes values in their one deterministic encoding: shortest heads, definite lengths (RFC 8949
 * §4.2.1). Arrays and maps are opened with their size, filled and closed; the order of a map's
 * entries is the caller's, see {@link #KEY_ORDER}. Grows as needed; not thread-safe.
 */
public final class CborWriter {

  /** How deep arrays and maps of a plaintext may nest, the outermost being 1. */
  public static final int MAX_DEPTH = 32;

  /** Map keys stand in the order of their encoded bytes: shorter first, then byte by byte. */
  public static final Comparator<byte[]> KEY_ORDER =
      (a, b) -> a.length != b.length ? a.length - b.length : Arrays.compareUnsigned(a, b);

  /** Room for the small fields, which come first; a plaintext may have none at all. */
  private static final int FIRST_BYTES = 64;

  private static final int USUAL_BYTES = 512;

  private static final BigInteger UNSIGNED_64 = BigInteger.ONE.shiftLeft(64);

  private final int maxDepth;
  private byte[] buffer;
  private int size;
  private int depth;

  private CborWriter(int maxDepth, int firstBytes) {
    this.maxDepth = maxDepth;
    this.buffer = new byte[firstBytes];
  }

  /** A writer that refuses what nests deeper than {@link #MAX_DEPTH}. */
  public static CborWriter forPlaintext() {
    return new CborWriter(MAX_DEPTH, FIRST_BYTES);
  }

  /** A writer for derivation labels and authenticated data, which nobody reads back. */
  public static CborWriter forBinding() {
    return new CborWriter(Integer.MAX_VALUE, USUAL_BYTES);
  }

  /** Opens an array of so many values. */
  public CborWriter openArray(int values) {
    head(Major.ARRAY, values);
    return deeper();
  }

  /** Opens a map of so many entries, each a text key and a value, in {@link #KEY_ORDER}. */
  public CborWriter openMap(int entries) {
    head(Major.MAP, entries);
    return deeper();
  }

  /** Closes the array or map that was opened last. */
  public CborWriter close() {
    depth--;
    return this;
  }

  /** Writes text; an unpaired surrogate is refused with {@link UnencodableException}. */
  public CborWriter text(String text) {
    int begin = size;
    int length = text.length();
    head(Major.TEXT, length).reserve(length);
    if (Utf8.encodeAscii(text, buffer, size)) {
      size += length;
      return this;
    }
    size = begin;
    return utf8(Utf8.encode(text));
  }

  /** Writes text that is encoded already. */
  public CborWriter utf8(byte[] encoded) {
    head(Major.TEXT, encoded.length);
    return raw(encoded);
  }

  /** Writes a byte string. */
  public CborWriter bytes(byte[] bytes) {
    head(Major.BYTES, bytes.length);
    return raw(bytes);
  }

  /** Writes an integer of 64 bits. */
  public CborWriter int64(long value) {
    return value >= 0 ? head(Major.UNSIGNED, value) : head(Major.NEGATIVE, ~value);
  }

  /** Writes an integer of any size: a bignum (tags 2 and 3) only outside −2⁶⁴ … 2⁶⁴−1. */
  public CborWriter integer(BigInteger value) {
    boolean negative = value.signum() < 0;
    BigInteger magnitude = negative ? value.not() : value;
    if (magnitude.compareTo(UNSIGNED_64) < 0) {
      return head(negative ? Major.NEGATIVE : Major.UNSIGNED, magnitude.longValue());
    }
    head(Major.TAG, negative ? Major.TAG_NEGATIVE_BIGNUM : Major.TAG_BIGNUM);
    byte[] bytes = magnitude.toByteArray();
    return bytes(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  /** Writes a decimal fraction (tag 4) with its scale. */
  public CborWriter decimal(BigDecimal value) {
    head(Major.TAG, Major.TAG_DECIMAL);
    return openArray(2).int64(-(long) value.scale()).integer(value.unscaledValue()).close();
  }

  /** Writes a UUID (tag 37) as its 16 bytes. */
  public CborWriter uuid(UUID value) {
    head(Major.TAG, Major.TAG_UUID);
    head(Major.BYTES, 16);
    return fixed(value.getMostSignificantBits(), 8).fixed(value.getLeastSignificantBits(), 8);
  }

  /** Writes a boolean. */
  public CborWriter bool(boolean value) {
    return head(Major.SIMPLE, value ? Major.SIMPLE_TRUE : Major.SIMPLE_FALSE);
  }

  /** Writes null. */
  public CborWriter nil() {
    return head(Major.SIMPLE, Major.SIMPLE_NULL);
  }

  /** Writes a double in its own width; every NaN becomes the canonical one. */
  public CborWriter float64(double value) {
    return fixed(Major.FLOAT64_HEAD, 1).fixed(Double.doubleToLongBits(value), 8);
  }

  /** Writes a float in its own width; every NaN becomes the canonical one. */
  public CborWriter float32(float value) {
    return fixed(Major.FLOAT32_HEAD, 1).fixed(Float.floatToIntBits(value), 4);
  }

  /** What was written so far. */
  public byte[] toByteArray() {
    return Arrays.copyOf(buffer, size);
  }

  /** The same in the array that it was written to; nothing is to be written any more. */
  public ByteBuffer toByteBuffer() {
    return ByteBuffer.wrap(buffer, 0, size);
  }

  private CborWriter deeper() {
    if (++depth > maxDepth) {
      throw new UnencodableException(
          "expected at most " + maxDepth + " nested levels of lists and records, found more");
    }
    return this;
  }

  private CborWriter head(int major, long value) {
    int type = major << 5;
    if (Long.compareUnsigned(value, Major.ONE_BYTE) < 0) {
      return fixed(type | value, 1);
    }
    if (Long.compareUnsigned(value, 0xffL) <= 0) {
      return fixed(type | Major.ONE_BYTE, 1).fixed(value, 1);
    }
    if (Long.compareUnsigned(value, 0xffffL) <= 0) {
      return fixed(type | Major.TWO_BYTES, 1).fixed(value, 2);
    }
    if (Long.compareUnsigned(value, 0xffff_ffffL) <= 0) {
      return fixed(type | Major.FOUR_BYTES, 1).fixed(value, 4);
    }
    return fixed(type | Major.EIGHT_BYTES, 1).fixed(value, 8);
  }

  private CborWriter fixed(long value, int bytes) {
    reserve(bytes);
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
      buffer[size++] = (byte) (value >>> shift);
    }
    return this;
  }

  private CborWriter raw(byte[] bytes) {
    reserve(bytes.length);
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
    return this;
  }

  private void reserve(int bytes) {
    if (buffer.length - size < bytes) {
      // Behind a long text comes what is short.
      int needed = Math.addExact(size, bytes);
      long roomy = Math.min(Integer.MAX_VALUE - 8L, needed + Math.max(USUAL_BYTES, needed / 4L));
      buffer = Arrays.copyOf(buffer, Math.max(needed, (int) roomy));
    }
  }
}
