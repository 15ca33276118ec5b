package dev.bluestore.codec;

import dev.bluestore.cbor.UnencodableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Instants whose text sorts by time: UTC with nine fraction digits, 30 characters, for keys and for
 * plain attributes, which indexes sort.
 */
final class SortableInstant {

  private static final byte[] FORM =
      "0000-00-00T00:00:00.000000000Z".getBytes(StandardCharsets.ISO_8859_1);
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");

  private SortableInstant() {}

  static String format(Instant instant) {
    if (instant.isBefore(FIRST) || !instant.isBefore(BEYOND)) {
      throw new UnencodableException(
          "expected an instant of the years 0000 to 9999, found one outside");
    }
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    byte[] text = FORM.clone();
    digits(text, 0, 4, time.getYear());
    digits(text, 5, 7, time.getMonthValue());
    digits(text, 8, 10, time.getDayOfMonth());
    digits(text, 11, 13, time.getHour());
    digits(text, 14, 16, time.getMinute());
    digits(text, 17, 19, time.getSecond());
    digits(text, 20, 29, time.getNano());
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void digits(byte[] text, int from, int to, int value) {
    int left = value;
    for (int i = to - 1; i >= from; i--) {
      text[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
  }
}
