package dev.bluestore.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for any of some texts in bytes, which it reads once and in pieces: most places are left
 * after their first two bytes.
 */
final class Needles {

  private static final int PIECE = 1 << 16;

  private final Map<Integer, List<byte[]>> byBeginning = new HashMap<>();
  private final boolean[] beginnings = new boolean[1 << 16];
  private final int longest;

  /** Of texts of two bytes or more, whose characters are their bytes. */
  Needles(List<String> texts) {
    int most = 0;
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      int beginning = beginning(bytes, 0);
      beginnings[beginning] = true;
      byBeginning.merge(beginning, List.of(bytes), Needles::both);
      most = Math.max(most, bytes.length);
    }
    longest = most;
  }

  private static List<byte[]> both(List<byte[]> some, List<byte[]> others) {
    List<byte[]> both = new ArrayList<>(some);
    both.addAll(others);
    return both;
  }

  private static int beginning(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }

  /** Whether one of them is in these bytes. */
  boolean areIn(byte[] bytes) {
    return areIn(bytes, bytes.length);
  }

  private boolean areIn(byte[] bytes, int end) {
    for (int at = 0; at + 1 < end; at++) {
      int beginning = beginning(bytes, at);
      if (beginnings[beginning] && begins(byBeginning.get(beginning), bytes, at, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(List<byte[]> needles, byte[] bytes, int at, int end) {
    for (byte[] needle : needles) {
      if (at + needle.length <= end
          && Arrays.equals(needle, 0, needle.length, bytes, at, at + needle.length)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of them is in what is left of a stream. */
  boolean areIn(InputStream stream) throws IOException {
    byte[] piece = new byte[PIECE + longest];
    int kept = 0;
    for (int read = stream.readNBytes(piece, 0, PIECE);
        read > 0;
        read = stream.readNBytes(piece, kept, PIECE)) {
      int end = kept + read;
      if (areIn(piece, end)) {
        return true;
      }
      // One may begin in this piece and end in the next.
      kept = Math.min(longest - 1, end);
      System.arraycopy(piece, end - kept, piece, 0, kept);
    }
    return false;
  }
}
