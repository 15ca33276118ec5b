package dev.bluestore.codec;

import dev.bluestore.cbor.UnencodableException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;

/**
 * Instants whose text sorts by time: UTC with nine fraction digits, 30 characters, for keys and for
 * plain attributes, which indexes sort.
 */
final class SortableInstant {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);
  private static final int MAX_YEAR = 9999;

  private SortableInstant() {}

  static String format(Instant instant) {
    int year = instant.atOffset(ZoneOffset.UTC).get(ChronoField.YEAR);
    if (year < 0 || year > MAX_YEAR) {
      throw new UnencodableException(
          "expected an instant of the years 0000 to 9999, found one outside");
    }
    return FORM.format(instant);
  }
}
