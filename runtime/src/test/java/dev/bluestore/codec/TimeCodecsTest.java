package dev.bluestore.codec;

import static dev.bluestore.codec.Forms.assertBothWays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TimeCodecsTest {

  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  private static final LocalDateTime TWICE_IN_ZURICH = LocalDateTime.of(2026, 10, 25, 2, 30);

  static Stream<Arguments> timesAndTheirText() {
    return Stream.concat(ofDays(), Stream.concat(withZones(), ofCalendars()));
  }

  private static Stream<Arguments> ofDays() {
    return Stream.of(
        arguments(ValueCodec.localTime(), LocalTime.MIDNIGHT, "00:00"),
        arguments(ValueCodec.localTime(), LocalTime.of(10, 38, 1), "10:38:01"),
        arguments(ValueCodec.localTime(), LocalTime.MAX, "23:59:59.999999999"),
        arguments(
            ValueCodec.localDateTime(), LocalDateTime.of(2026, 11, 22, 10, 38), "2026-11-22T10:38"),
        arguments(ValueCodec.localDateTime(), LocalDateTime.MIN, "-999999999-01-01T00:00"),
        arguments(
            ValueCodec.localDateTime(), LocalDateTime.MAX, "+999999999-12-31T23:59:59.999999999"),
        arguments(ValueCodec.period(), Period.ZERO, "P0D"),
        arguments(ValueCodec.period(), Period.of(1, -2, 40), "P1Y-2M40D"),
        arguments(
            ValueCodec.period(),
            Period.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE),
            "P-2147483648Y2147483647D"));
  }

  private static Stream<Arguments> withZones() {
    return Stream.of(
        arguments(
            ValueCodec.zonedDateTime(),
            ZonedDateTime.of(2026, 11, 22, 10, 38, 0, 0, ZURICH),
            "2026-11-22T10:38+01:00[Europe/Zurich]"),
        arguments(
            ValueCodec.zonedDateTime(),
            TWICE_IN_ZURICH.atZone(ZURICH).withEarlierOffsetAtOverlap(),
            "2026-10-25T02:30+02:00[Europe/Zurich]"),
        arguments(
            ValueCodec.zonedDateTime(),
            TWICE_IN_ZURICH.atZone(ZURICH).withLaterOffsetAtOverlap(),
            "2026-10-25T02:30+01:00[Europe/Zurich]"),
        arguments(
            ValueCodec.zonedDateTime(),
            ZonedDateTime.of(2026, 11, 22, 10, 38, 0, 1, ZoneOffset.UTC),
            "2026-11-22T10:38:00.000000001Z"),
        arguments(
            ValueCodec.zonedDateTime(),
            ZonedDateTime.of(2026, 11, 22, 10, 38, 0, 0, ZoneId.of("UTC")),
            "2026-11-22T10:38Z[UTC]"),
        arguments(ValueCodec.offsetDateTime(), OffsetDateTime.MIN, "-999999999-01-01T00:00+18:00"),
        arguments(
            ValueCodec.offsetDateTime(),
            OffsetDateTime.of(2026, 11, 22, 10, 38, 0, 0, ZoneOffset.ofTotalSeconds(-3723)),
            "2026-11-22T10:38-01:02:03"),
        arguments(ValueCodec.offsetTime(), OffsetTime.MAX, "23:59:59.999999999-18:00"),
        arguments(ValueCodec.offsetTime(), OffsetTime.of(10, 38, 0, 0, ZoneOffset.UTC), "10:38Z"),
        arguments(ValueCodec.zoneId(), ZURICH, "Europe/Zurich"),
        arguments(ValueCodec.zoneId(), ZoneOffset.ofHours(1), "+01:00"),
        arguments(ValueCodec.zoneId(), ZoneId.of("UTC+01:00"), "UTC+01:00"),
        arguments(ValueCodec.zoneOffset(), ZoneOffset.UTC, "Z"),
        arguments(ValueCodec.zoneOffset(), ZoneOffset.MIN, "-18:00"),
        arguments(ValueCodec.zoneOffset(), ZoneOffset.ofTotalSeconds(1), "+00:00:01"));
  }

  private static Stream<Arguments> ofCalendars() {
    return Stream.of(
        arguments(ValueCodec.year(), Year.of(2026), "2026"),
        arguments(ValueCodec.year(), Year.of(0), "0"),
        arguments(ValueCodec.year(), Year.of(-5), "-5"),
        arguments(ValueCodec.year(), Year.of(12345), "12345"),
        arguments(ValueCodec.year(), Year.of(Year.MAX_VALUE), "999999999"),
        arguments(ValueCodec.year(), Year.of(Year.MIN_VALUE), "-999999999"),
        arguments(ValueCodec.yearMonth(), YearMonth.of(2026, 11), "2026-11"),
        arguments(ValueCodec.yearMonth(), YearMonth.of(0, 1), "0000-01"),
        arguments(ValueCodec.yearMonth(), YearMonth.of(-5, 1), "-0005-01"),
        arguments(ValueCodec.yearMonth(), YearMonth.of(12345, 1), "12345-01"),
        arguments(ValueCodec.yearMonth(), YearMonth.of(Year.MIN_VALUE, 12), "-999999999-12"),
        arguments(ValueCodec.monthDay(), MonthDay.of(2, 29), "--02-29"));
  }

  @ParameterizedTest
  @MethodSource("timesAndTheirText")
  <V> void time_inBothForms_isTheTextOfItsToString(ValueCodec<V> codec, V value, String text) {
    assertThat(value.toString()).isEqualTo(text);
    assertThat(Forms.seal(codec, value)).isEqualTo(Forms.seal(ValueCodec.text(), text));
    assertThat(codec.toAttribute(value, 0)).isEqualTo(AttributeValue.fromS(text));
    assertBothWays(codec, value);
  }

  static Stream<Arguments> codecsAndWhatTheyExpect() {
    return Stream.of(
        arguments(ValueCodec.localTime(), "a time of day"),
        arguments(ValueCodec.localDateTime(), "a date and time"),
        arguments(ValueCodec.zonedDateTime(), "a date and time with a zone"),
        arguments(ValueCodec.offsetDateTime(), "a date and time with an offset"),
        arguments(ValueCodec.offsetTime(), "a time of day with an offset"),
        arguments(ValueCodec.year(), "a year"),
        arguments(ValueCodec.yearMonth(), "a year and month"),
        arguments(ValueCodec.monthDay(), "a month and day"),
        arguments(ValueCodec.period(), "a period"),
        arguments(ValueCodec.zoneId(), "a time zone"),
        arguments(ValueCodec.zoneOffset(), "an offset from UTC"));
  }

  @ParameterizedTest
  @MethodSource("codecsAndWhatTheyExpect")
  void storedText_ofAnotherForm_isRefusedWithoutIt(ValueCodec<?> codec, String words) {
    for (String text : new String[] {"", "13/14/2026", "9999999999"}) {
      assertThatExceptionOfType(MismatchException.class)
          .isThrownBy(() -> codec.fromAttribute(AttributeValue.fromS(text)))
          .withMessage(
              "expected " + words + ", found other text; was the type of the field changed?")
          .withNoCause();
    }
    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(() -> codec.fromAttribute(AttributeValue.fromN("2026")))
        .withMessageStartingWith("expected " + words + ", found an attribute of type N");
  }

  @Test
  void zonedTime_whoseZoneHasOtherRulesNow_keepsItsInstant() {
    ZonedDateTime read =
        ValueCodec.zonedDateTime()
            .fromAttribute(AttributeValue.fromS("2026-11-22T10:38+05:00[Europe/Zurich]"));

    assertThat(read).isEqualTo(ZonedDateTime.of(2026, 11, 22, 6, 38, 0, 0, ZURICH));
  }
}
