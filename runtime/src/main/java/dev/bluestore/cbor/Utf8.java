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

  private static final char LATIN_1 = 0xff;
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
    checkEncodable(text);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Refuses text that {@link #encode} refuses, without encoding it.
   *
   * @throws UnencodableException where a surrogate has no partner
   */
  public static void checkEncodable(String text) {
    int unpaired = unpairedSurrogate(text);
    if (unpaired >= 0) {
      throw new UnencodableException(
          "expected Unicode text, found an unpaired surrogate at index " + unpaired);
    }
  }

  /** Tells whether {@link #encode} takes the text. */
  public static boolean isEncodable(String text) {
    return unpairedSurrogate(text) < 0;
  }

  /**
   * The index of the first surrogate without a partner, or -1. The loop only compares, so that the
   * JDK's compiler drops it for text that is stored as Latin-1, which has no surrogates.
   */
  private static int unpairedSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return unpairedSurrogate(text, i);
      }
    }
    return -1;
  }

  private static int unpairedSurrogate(String text, int from) {
    for (int i = from; i < text.length(); i++) {
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

  /**
   * Encodes text into a buffer that has room for a byte a character, without an array between;
   * false where not all of it is ASCII, and then what the buffer has there is nothing. The loop is
   * dropped by the JDK's compiler as well, for all text that is not refused by it.
   */
  @SuppressWarnings("deprecation") // it drops the high bytes, which are zero here
  static boolean encodeAscii(String text, byte[] buffer, int from) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) > LATIN_1) {
        return false;
      }
    }
    text.getBytes(0, length, buffer, from);
    return isAscii(buffer, from, from + length);
  }

  private static boolean isAscii(byte[] bytes, int from, int end) {
    long found = 0;
    int position = from;
    for (; end - position >= Long.BYTES; position += Long.BYTES) {
      found |= (long) LONGS.get(bytes, position);
    }
    for (; position < end; position++) {
      found |= bytes[position];
    }
    return isAscii(found);
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
