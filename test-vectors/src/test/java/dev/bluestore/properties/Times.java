package dev.bluestore.properties;

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
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Times of every type that the JDK has, as far as their types reach and near to today. */
public final class Times {

  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
  private static final int MAX_OFFSET = ZoneOffset.MAX.getTotalSeconds();

  private Times() {}

  /** Any instant. */
  public static Arbitrary<Instant> instants() {
    Arbitrary<Long> seconds =
        Arbitraries.oneOf(
            Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
            Arbitraries.of(Instant.MIN.getEpochSecond(), 0L, Instant.MAX.getEpochSecond()),
            Arbitraries.longs().between(0, 4_102_444_800L));
    return Combinators.combine(seconds, nanos()).as(Instant::ofEpochSecond);
  }

  /** Instants of whole seconds, of the years 0000 to 9999. */
  public static Arbitrary<Instant> epochSeconds() {
    return Arbitraries.longs().between(FIRST, LAST).map(Instant::ofEpochSecond);
  }

  /** Any date. */
  public static Arbitrary<LocalDate> dates() {
    return Arbitraries.oneOf(
        Arbitraries.of(LocalDate.MIN, LocalDate.MAX),
        Arbitraries.longs()
            .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
            .map(LocalDate::ofEpochDay),
        Arbitraries.longs().between(-40_000, 40_000).map(LocalDate::ofEpochDay));
  }

  /** Any time of day, to the hour, the second and the nanosecond. */
  public static Arbitrary<LocalTime> timesOfDay() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, LocalTime.MAX.toNanoOfDay()).map(LocalTime::ofNanoOfDay),
        Arbitraries.longs().between(0, 86_399).map(LocalTime::ofSecondOfDay),
        Arbitraries.integers().between(0, 23).map(hour -> LocalTime.of(hour, 0)));
  }

  /** Any date and time. */
  public static Arbitrary<LocalDateTime> datesAndTimes() {
    return Combinators.combine(dates(), timesOfDay()).as(LocalDateTime::of);
  }

  /** In any zone; times that a zone has twice, with either offset. */
  public static Arbitrary<ZonedDateTime> zoned() {
    return Combinators.combine(datesAndTimes(), zones(), Arbitraries.of(true, false))
        .as(
            (local, zone, later) -> {
              ZonedDateTime time = local.atZone(zone);
              return later ? time.withLaterOffsetAtOverlap() : time;
            });
  }

  /** With any offset. */
  public static Arbitrary<OffsetDateTime> withOffset() {
    return Combinators.combine(datesAndTimes(), offsets()).as(OffsetDateTime::of);
  }

  /** A time of day with any offset. */
  public static Arbitrary<OffsetTime> timesWithOffset() {
    return Combinators.combine(timesOfDay(), offsets()).as(OffsetTime::of);
  }

  /** Any year. */
  public static Arbitrary<Year> years() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(Year.MIN_VALUE, Year.MAX_VALUE),
            Arbitraries.integers().between(-11_000, 11_000))
        .map(Year::of);
  }

  /** Any month of any year. */
  public static Arbitrary<YearMonth> months() {
    return Combinators.combine(years(), Arbitraries.integers().between(1, 12)).as(Year::atMonth);
  }

  /** Any day of a year, that of leap years as well. */
  public static Arbitrary<MonthDay> daysOfYear() {
    return Arbitraries.integers()
        .between(1, 366)
        .map(day -> MonthDay.from(LocalDate.ofYearDay(2024, day)));
  }

  /** Any number of years, months and days, forwards and back. */
  public static Arbitrary<Period> periods() {
    Arbitrary<Integer> amounts =
        Arbitraries.oneOf(Arbitraries.integers(), Arbitraries.integers().between(-12, 12));
    return Combinators.combine(amounts, amounts, amounts).as(Period::of);
  }

  /** Any duration. */
  public static Arbitrary<Duration> durations() {
    Arbitrary<Long> seconds =
        Arbitraries.oneOf(Fields.longs(), Arbitraries.longs().between(-100_000, 100_000));
    return Combinators.combine(seconds, nanos()).as(Duration::ofSeconds);
  }

  /** Regions and offsets. */
  public static Arbitrary<ZoneId> zones() {
    return Arbitraries.oneOf(
        Arbitraries.of(new TreeSet<>(ZoneId.getAvailableZoneIds())).map(ZoneId::of),
        offsets().map(ZoneId.class::cast),
        offsets().map(offset -> ZoneId.ofOffset("UTC", offset)));
  }

  /** Any offset, to the second and to the quarter of an hour. */
  public static Arbitrary<ZoneOffset> offsets() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-MAX_OFFSET, MAX_OFFSET).map(ZoneOffset::ofTotalSeconds),
        Arbitraries.integers()
            .between(-72, 72)
            .map(quarters -> ZoneOffset.ofTotalSeconds(quarters * 900)));
  }

  private static Arbitrary<Long> nanos() {
    return Arbitraries.longs().between(0, 999_999_999);
  }
}
