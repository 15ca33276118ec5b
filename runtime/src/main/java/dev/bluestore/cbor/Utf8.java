package dev.bluestore.cbor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/** UTF-8 without replacement: what cannot be encoded or decoded is refused (RFC 3629). */
public final class Utf8 {

  /** By the unsigned bytes of the encoded form, which is not the order of {@code String}. */
  public static final Comparator<String> BYTE_ORDER = Utf8::compare;

  /** The least code points that take two, three and four bytes. */
  private static final int[] LEAST = {0x80, 0x800, 0x10000};

  private static final char REPLACEMENT = '?';
  private static final long EACH_BYTE = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Utf8() {}

  /**
   * Encodes text as it is, without normalisation.
   *
   * @throws UnencodableException where a surrogate has no partner
   */
  public static byte[] encode(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    int unpaired =
        encoded.length == text.length() ? replaced(encoded, text) : unpairedSurrogate(text);
    if (unpaired >= 0) {
      throw new UnencodableException(
          "expected Unicode text, found an unpaired surrogate at index " + unpaired);
    }
    return encoded;
  }

  /**
   * The index of the first unpaired surrogate, or -1, where there is a byte for each unit of text:
   * then each is ASCII, or such a surrogate, for which the JDK has put a question mark.
   */
  private static int replaced(byte[] encoded, String text) {
    if (hasReplacement(encoded)) {
      for (int i = 0; i < encoded.length; i++) {
        if (encoded[i] == REPLACEMENT && text.charAt(i) != REPLACEMENT) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Whether there is a question mark in ASCII: then a byte is zero in what differs from many. */
  private static boolean hasReplacement(byte[] ascii) {
    long found = 0;
    int from = 0;
    for (; from <= ascii.length - Long.BYTES; from += Long.BYTES) {
      long differs = (long) LONGS.get(ascii, from) ^ (EACH_BYTE * REPLACEMENT);
      found |= (differs - EACH_BYTE) & ~differs;
    }
    for (; from < ascii.length; from++) {
      found |= ascii[from] == REPLACEMENT ? HIGH_BITS : 0;
    }
    return (found & HIGH_BITS) != 0;
  }

  /** Tells whether {@link #encode} takes the text. */
  public static boolean isEncodable(String text) {
    return unpairedSurrogate(text) < 0;
  }

  /** The index of the first surrogate without a partner, or -1. */
  private static int unpairedSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  static String decode(byte[] bytes, int from, int length) {
    check(bytes, from, length);
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  /** Checks without a decoder, which costs more memory than most texts. */
  static void check(byte[] bytes, int from, int length) {
    int end = from + length;
    int position = from;
    while (position < end) {
      if (end - position >= Long.BYTES && isAscii((long) LONGS.get(bytes, position))) {
        position += Long.BYTES;
      } else {
        position += bytes[position] >= 0 ? 1 : checkSequence(bytes, position, end);
      }
    }
  }

  private static boolean isAscii(long eightBytes) {
    return (eightBytes & HIGH_BITS) == 0;
  }

  /** Checks the bytes of a code point outside ASCII and tells how many they are. */
  private static int checkSequence(byte[] bytes, int from, int end) {
    int size = Integer.numberOfLeadingZeros(~(bytes[from] << 24));
    if (size < 2 || size > 4 || end - from < size) {
      throw notUtf8();
    }
    int codePoint = bytes[from] & (0x7f >> size);
    for (int i = 1; i < size; i++) {
      if ((bytes[from + i] & 0xc0) != 0x80) {
        throw notUtf8();
      }
      codePoint = (codePoint << 6) | (bytes[from + i] & 0x3f);
    }
    boolean surrogate = codePoint >> 11 == Character.MIN_SURROGATE >> 11;
    if (codePoint < LEAST[size - 2] || codePoint > Character.MAX_CODE_POINT || surrogate) {
      throw notUtf8();
    }
    return size;
  }

  private static MalformedCborException notUtf8() {
    return new MalformedCborException("text that is not UTF-8");
  }

  /** UTF-8 keeps the order of code points; of those, surrogates stand for the greatest. */
  private static int compare(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean sameKind = Character.isSurrogate(x) == Character.isSurrogate(y);
        return sameKind ? x - y : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }
}
