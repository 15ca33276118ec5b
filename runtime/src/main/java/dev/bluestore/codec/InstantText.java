package dev.bluestore.codec;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads instants by their digits, in the forms that {@code Instant.toString} and {@link
 * SortableInstant} write. What has another form is the JDK's to read or to refuse.
 */
final class InstantText {

  private static final String FORM = "0000-00-00T00:00:00.000000000";
  private static final int POINT = FORM.indexOf('.');
  private static final int SECONDS_IN_A_DAY = 86_400;

  private InstantText() {}

  /**
   * Reads an instant.
   *
   * @throws java.time.DateTimeException where it is none
   */
  static Instant parse(String text) {
    return hasForm(text)
        ? Instant.ofEpochSecond(second(text), nanos(text, text.length() - 1))
        : Instant.parse(text);
  }

  private static boolean hasForm(String text) {
    int end = text.length() - 1;
    if (end < POINT || end == POINT + 1 || end > FORM.length() || text.charAt(end) != 'Z') {
      return false;
    }
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (FORM.charAt(i) == '0' ? c < '0' || c > '9' : c != FORM.charAt(i)) {
        return false;
      }
    }
    return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
  }

  private static long second(String text) {
    LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    int inDay = (number(text, 11, 13) * 60 + number(text, 14, 16)) * 60 + number(text, 17, 19);
    return day.toEpochDay() * SECONDS_IN_A_DAY + inDay;
  }

  private static int nanos(String text, int end) {
    int nanos = end == POINT ? 0 : number(text, POINT + 1, end);
    for (int digits = end; digits < FORM.length(); digits++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
