package dev.bluestore.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A word that is sealed with every note and every task, and what it would look like where it must
 * not be.
 */
public final class Canary {

  /** What nobody who has no key may find. */
  public static final String VALUE = "canary-9d41c07be6";

  /** How addresses of notes and tasks begin. */
  public static final List<String> ADDRESSES = List.of("notebook#", "project#");

  private static final Needles FORMS = new Needles(forms(VALUE));
  private static final Needles ADDRESS_FORMS =
      new Needles(
          Stream.concat(ADDRESSES.stream(), forms(CanaryProcess.ADDRESS).stream()).toList());
  private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();
  private static final AtomicLong LOOKS = new AtomicLong();

  private Canary() {}

  /** A text as it is, as hex, as Base64 wherever it begins there, and in UTF-16. */
  public static List<String> forms(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] littleEndian = text.getBytes(StandardCharsets.UTF_16LE);
    byte[] bigEndian = text.getBytes(StandardCharsets.UTF_16BE);
    List<String> forms = new ArrayList<>(List.of(text));
    for (byte[] bytes : List.of(utf8, littleEndian, bigEndian)) {
      forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
      forms.add(HexFormat.of().formatHex(bytes));
      forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
      for (int before = 0; before < 3; before++) {
        forms.add(base64(bytes, before));
      }
    }
    return forms.stream().distinct().toList();
  }

  /** The middle of its Base64, wherever it begins in what is encoded. */
  private static String base64(byte[] text, int before) {
    byte[] shifted = new byte[text.length + before];
    System.arraycopy(text, 0, shifted, before, text.length);
    String encoded = Base64.getEncoder().encodeToString(shifted);
    return encoded.substring(4, encoded.length() - 4);
  }

  /** Whether {@link #VALUE} is in a text, whose bytes are its characters, in any form. */
  public static boolean isIn(String text) {
    return FORMS.areIn(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Whether it is in what is left of a stream, in any form. */
  public static boolean isIn(InputStream stream) throws IOException {
    return FORMS.areIn(stream);
  }

  /** Whether an address of a note or a task is in a text, or that of the canary's own notes. */
  public static boolean hasAddress(String text) {
    return ADDRESS_FORMS.areIn(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Looks for it where it must not be. */
  static void watch(String place, String text) {
    LOOKS.incrementAndGet();
    if (isIn(text)) {
      SEEN.add(place);
    }
  }

  /** Where it was seen. */
  public static List<String> seen() {
    return List.copyOf(SEEN);
  }

  /** How often it was looked for. */
  public static long looks() {
    return LOOKS.get();
  }
}
