package everything;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    @Encrypted Optional<Set<Month>> months) {

  public record Point(double x, double y, Optional<Point> next) {}
}
