package dev.bluestore.codec;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Times: the text of their {@code toString}, which ISO 8601 has for most. */
final class TimeCodecs {

  /** What {@code YearMonth.toString} writes: no plus sign before a year of more than 4 digits. */
  private static final DateTimeFormatter YEAR_MONTH_FORM =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4, 10, SignStyle.NORMAL)
          .appendLiteral('-')
          .appendValue(ChronoField.MONTH_OF_YEAR, 2)
          .toFormatter(Locale.ROOT);

  static final ValueCodec<Instant> INSTANT =
      new TextCodec<>("an instant", Instant::toString, SortableInstant::format, InstantText::parse);
  static final ValueCodec<LocalDate> LOCAL_DATE =
      new TextCodec<>("a date", LocalDate::toString, LocalDate::parse);
  static final ValueCodec<LocalTime> LOCAL_TIME =
      new TextCodec<>("a time of day", LocalTime::toString, LocalTime::parse);
  static final ValueCodec<LocalDateTime> LOCAL_DATE_TIME =
      new TextCodec<>("a date and time", LocalDateTime::toString, LocalDateTime::parse);
  static final ValueCodec<ZonedDateTime> ZONED_DATE_TIME =
      new TextCodec<>("a date and time with a zone", ZonedDateTime::toString, ZonedDateTime::parse);
  static final ValueCodec<OffsetDateTime> OFFSET_DATE_TIME =
      new TextCodec<>(
          "a date and time with an offset", OffsetDateTime::toString, OffsetDateTime::parse);
  static final ValueCodec<OffsetTime> OFFSET_TIME =
      new TextCodec<>("a time of day with an offset", OffsetTime::toString, OffsetTime::parse);
  static final ValueCodec<Year> YEAR =
      new TextCodec<>("a year", Year::toString, text -> Year.of(Integer.parseInt(text)));
  static final ValueCodec<YearMonth> YEAR_MONTH =
      new TextCodec<>(
          "a year and month", YearMonth::toString, text -> YearMonth.parse(text, YEAR_MONTH_FORM));
  static final ValueCodec<MonthDay> MONTH_DAY =
      new TextCodec<>("a month and day", MonthDay::toString, MonthDay::parse);
  static final ValueCodec<Duration> DURATION = new DurationCodec();
  static final ValueCodec<Period> PERIOD =
      new TextCodec<>("a period", Period::toString, Period::parse);
  static final ValueCodec<ZoneId> ZONE_ID =
      new TextCodec<>("a time zone", ZoneId::getId, ZoneId::of);
  static final ValueCodec<ZoneOffset> ZONE_OFFSET =
      new TextCodec<>("an offset from UTC", ZoneOffset::getId, ZoneOffset::of);

  private TimeCodecs() {}
}
