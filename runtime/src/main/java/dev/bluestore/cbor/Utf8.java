package dev.bluestore.cbor;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** UTF-8 without replacement: what cannot be encoded or decoded is refused (RFC 3629). */
public final class Utf8 {

  /** By the unsigned bytes of the encoded form, which is not the order of {@code String}. */
  public static final Comparator<String> BYTE_ORDER =
      (a, b) -> Arrays.compareUnsigned(encode(a), encode(b));

  private static final int CHUNK_CHARS = 256;

  private Utf8() {}

  /**
   * Encodes text as it is, without normalisation.
   *
   * @throws UnencodableException where a surrogate has no partner
   */
  public static byte[] encode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          throw new UnencodableException(
              "expected Unicode text, found an unpaired surrogate at index " + i);
        }
        i++;
      }
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String decode(byte[] bytes, int from, int length) {
    try {
      return strictDecoder().decode(ByteBuffer.wrap(bytes, from, length)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedCborException("text that is not UTF-8");
    }
  }

  /** Checks without keeping the text, in a buffer of a fixed size. */
  static void check(byte[] bytes, int from, int length) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
    CharBuffer out = CharBuffer.allocate(Math.min(length, CHUNK_CHARS) + 1);
    CharsetDecoder decoder = strictDecoder();
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    if (result.isError()) {
      throw new MalformedCborException("text that is not UTF-8");
    }
  }

  private static CharsetDecoder strictDecoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
