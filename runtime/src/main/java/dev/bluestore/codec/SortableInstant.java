package dev.bluestore.codec;

import dev.bluestore.cbor.UnencodableException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Instants whose text sorts by time: UTC with nine fraction digits, 30 characters, for keys and for
 * plain attributes, which indexes sort.
 */
final class SortableInstant {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");

  private SortableInstant() {}

  static String format(Instant instant) {
    if (instant.isBefore(FIRST) || !instant.isBefore(BEYOND)) {
      throw new UnencodableException(
          "expected an instant of the years 0000 to 9999, found one outside");
    }
    return FORM.format(instant);
  }
}
