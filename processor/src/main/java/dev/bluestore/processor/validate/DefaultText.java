package dev.bluestore.processor.validate;

import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Whether a default's text is a value of a type. */
final class DefaultText {
  private static final Map<ScalarType, Function<String, ?>> PARSERS =
      new EnumMap<>(ScalarType.class);

  static {
    PARSERS.put(ScalarType.TEXT, Function.identity());
    PARSERS.put(ScalarType.CHARACTER, DefaultText::character);
    PARSERS.put(ScalarType.URI, URI::create);
    PARSERS.put(ScalarType.BOOL, DefaultText::bool);
    PARSERS.put(ScalarType.INT8, Byte::valueOf);
    PARSERS.put(ScalarType.INT16, Short::valueOf);
    PARSERS.put(ScalarType.INT32, Integer::valueOf);
    PARSERS.put(ScalarType.INT64, Long::valueOf);
    PARSERS.put(ScalarType.INTEGER, BigInteger::new);
    PARSERS.put(ScalarType.FLOAT32, text -> finite(Float.parseFloat(text)));
    PARSERS.put(ScalarType.FLOAT64, text -> finite(Double.parseDouble(text)));
    PARSERS.put(ScalarType.DECIMAL, BigDecimal::new);
    PARSERS.put(ScalarType.UUID, DefaultText::uuid);
    PARSERS.put(ScalarType.INSTANT, Instant::parse);
    PARSERS.put(ScalarType.EPOCH_SECOND, Instant::parse);
    PARSERS.put(ScalarType.LOCAL_DATE, LocalDate::parse);
    PARSERS.put(ScalarType.LOCAL_TIME, LocalTime::parse);
    PARSERS.put(ScalarType.LOCAL_DATE_TIME, LocalDateTime::parse);
    PARSERS.put(ScalarType.ZONED_DATE_TIME, ZonedDateTime::parse);
    PARSERS.put(ScalarType.OFFSET_DATE_TIME, OffsetDateTime::parse);
    PARSERS.put(ScalarType.OFFSET_TIME, OffsetTime::parse);
    PARSERS.put(ScalarType.YEAR, Integer::valueOf);
    PARSERS.put(ScalarType.YEAR_MONTH, YearMonth::parse);
    PARSERS.put(ScalarType.MONTH_DAY, MonthDay::parse);
    PARSERS.put(ScalarType.DURATION, Duration::parse);
    PARSERS.put(ScalarType.PERIOD, Period::parse);
    PARSERS.put(ScalarType.ZONE_ID, ZoneId::of);
    PARSERS.put(ScalarType.ZONE_OFFSET, ZoneOffset::of);
  }

  private DefaultText() {}

  /** Whether not only an empty value of the type has a text. */
  static boolean hasForm(ValueType type) {
    return type instanceof ScalarType && PARSERS.containsKey(type);
  }

  static boolean isEnumSet(ValueType type) {
    return type instanceof ValueType.CollectionType collection
        && collection.kind() == ValueType.CollectionType.Kind.ENUM_SET;
  }

  static boolean fits(ValueType type, String text) {
    if (type instanceof ValueType.EnumType enumType) {
      return enumType.constants().contains(text);
    } else if (type instanceof ValueType.CollectionType) {
      // An empty EnumSet can be added to, and would be shared by all that read it.
      return text.isEmpty() && !isEnumSet(type);
    } else if (type instanceof ValueType.MapType || type instanceof ValueType.ArrayType) {
      return text.isEmpty();
    } else if (type instanceof ValueType.UnknownType) {
      return true;
    }
    Function<String, ?> parser = type instanceof ScalarType ? PARSERS.get(type) : null;
    return parser == null ? type instanceof ScalarType && text.isEmpty() : parses(parser, text);
  }

  private static boolean parses(Function<String, ?> parser, String text) {
    try {
      return parser.apply(text) != null;
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private static char character(String text) {
    if (text.length() != 1 || Character.isSurrogate(text.charAt(0))) {
      throw new IllegalArgumentException("no character");
    }
    return text.charAt(0);
  }

  private static boolean bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("no boolean");
    }
    return text.equals("true");
  }

  // UUID.fromString reads shorter forms too.
  private static UUID uuid(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equals(text)) {
      throw new IllegalArgumentException("no UUID in lower case");
    }
    return uuid;
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not finite");
    }
    return value;
  }
}
