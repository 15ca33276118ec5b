package everything;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

@Entity("everything")
public record Everything(
    @PartitionKey(value = "tenant", width = 8) Long tenant,
    @SortKey(order = 1) Instant at,
    @SortKey(order = 2) UUID id,
    @SortKey(order = 3) Month month,
    @SortKey(order = 4) Integer number,
    @SortKey(order = 5, width = 5) long count,
    String text,
    boolean flag,
    int number32,
    long number64,
    double number2,
    Boolean boxedFlag,
    Integer boxed32,
    Long boxed64,
    Double boxed2,
    BigDecimal decimal,
    byte[] bytes,
    Month plainMonth,
    Instant instant,
    LocalDate date,
    Duration duration,
    UUID uuid,
    Optional<byte[]> maybeBytes,
    List<Map<String, Set<Long>>> deep,
    @Encrypted Map<String, List<Point>> points,
    @Encrypted Optional<Set<Month>> months,
    char letter,
    byte number8,
    short number16,
    float number4,
    Character boxedLetter,
    BigInteger integer,
    ByteBuffer buffer,
    URI uri,
    LocalTime localTime,
    LocalDateTime localDateTime,
    ZonedDateTime zonedDateTime,
    OffsetDateTime offsetDateTime,
    OffsetTime offsetTime,
    Year year,
    YearMonth yearMonth,
    MonthDay monthDay,
    Period period,
    ZoneId zoneId,
    ZoneOffset zoneOffset,
    Collection<String> collection,
    EnumSet<Month> enumSet,
    SortedSet<String> sortedSet,
    NavigableSet<Integer> navigableSet,
    Map<Month, Point> enumMap,
    String[] array,
    byte[][] arrays,
    @Encrypted boolean[] flags,
    @Encrypted short[] numbers16,
    @Encrypted int[] numbers32,
    @Encrypted long[] numbers64,
    @Encrypted float[] numbers4,
    @Encrypted double[] numbers8,
    @Encrypted char[] letters) {

  public record Point(double x, double y, Optional<Point> next) {}
}
