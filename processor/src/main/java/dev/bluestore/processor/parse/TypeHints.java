package dev.bluestore.processor.parse;

import dev.bluestore.processor.diagnostics.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to use in place of a type that cannot be stored. */
final class TypeHints {
  private static final String SUPPORTED =
      "use a primitive or its box, String, BigInteger, BigDecimal, byte[], ByteBuffer, UUID, URI, a"
          + " type of java.time, an enum, a record or class of these, or an Optional, List,"
          + " Collection, Set, SortedSet, EnumSet, Map<String, V>, Map<E, V> of an enum or array"
          + " of these; or put a @Convert on it.";

  private static final Map<String, String> REPLACEMENTS =
      Map.ofEntries(
          Map.entry("java.util.Date", "java.time.Instant"),
          Map.entry("java.sql.Timestamp", "java.time.Instant"),
          Map.entry("java.sql.Date", "java.time.LocalDate"),
          Map.entry("java.sql.Time", "java.time.LocalTime"),
          Map.entry("java.util.Calendar", "java.time.ZonedDateTime"),
          Map.entry("java.util.GregorianCalendar", "java.time.ZonedDateTime"),
          Map.entry("java.util.TimeZone", "java.time.ZoneId"),
          Map.entry("java.util.OptionalInt", "Optional<Integer>"),
          Map.entry("java.util.OptionalLong", "Optional<Long>"),
          Map.entry("java.util.OptionalDouble", "Optional<Double>"),
          Map.entry("java.lang.Iterable", "java.util.List"),
          Map.entry("java.util.ArrayList", "java.util.List"),
          Map.entry("java.util.LinkedList", "java.util.List"),
          Map.entry("java.util.Queue", "java.util.List"),
          Map.entry("java.util.Deque", "java.util.List"),
          Map.entry("java.util.ArrayDeque", "java.util.List"),
          Map.entry("java.util.HashSet", "java.util.Set"),
          Map.entry("java.util.LinkedHashSet", "java.util.Set"),
          Map.entry("java.util.TreeSet", "java.util.NavigableSet"),
          Map.entry("java.util.BitSet", "boolean[]"),
          Map.entry("java.util.HashMap", "java.util.Map"),
          Map.entry("java.util.LinkedHashMap", "java.util.Map"),
          Map.entry("java.util.SortedMap", "java.util.Map"),
          Map.entry("java.util.NavigableMap", "java.util.Map"),
          Map.entry("java.util.TreeMap", "java.util.Map"),
          Map.entry("java.util.EnumMap", "java.util.Map of the enum"),
          Map.entry("java.util.concurrent.ConcurrentMap", "java.util.Map"),
          Map.entry("java.util.concurrent.ConcurrentHashMap", "java.util.Map"),
          Map.entry("java.util.concurrent.atomic.AtomicInteger", "int"),
          Map.entry("java.util.concurrent.atomic.AtomicLong", "long"),
          Map.entry("java.util.concurrent.atomic.AtomicBoolean", "boolean"),
          Map.entry("java.lang.CharSequence", "String"),
          Map.entry("java.lang.StringBuilder", "String"),
          Map.entry("java.lang.StringBuffer", "String"),
          Map.entry("java.lang.Number", "BigDecimal"),
          Map.entry("java.io.InputStream", "byte[]"),
          Map.entry("java.io.File", "String"),
          Map.entry("java.nio.file.Path", "String"),
          Map.entry("java.net.URL", "java.net.URI"),
          Map.entry("java.util.Locale", "String and toLanguageTag(), by hand or in a @Convert"),
          Map.entry(
              "java.util.Currency", "String and getCurrencyCode(), by hand or in a @Convert"));

  // Types that are known by their simple name, so that a wrong import or a slip is recognised.
  private static final Map<String, String> BY_SIMPLE_NAME =
      Map.ofEntries(
          Map.entry("String", "String"),
          Map.entry("BigInteger", "java.math.BigInteger"),
          Map.entry("BigDecimal", "java.math.BigDecimal"),
          Map.entry("ByteBuffer", "java.nio.ByteBuffer"),
          Map.entry("Instant", "java.time.Instant"),
          Map.entry("LocalDate", "java.time.LocalDate"),
          Map.entry("LocalTime", "java.time.LocalTime"),
          Map.entry("LocalDateTime", "java.time.LocalDateTime"),
          Map.entry("ZonedDateTime", "java.time.ZonedDateTime"),
          Map.entry("OffsetDateTime", "java.time.OffsetDateTime"),
          Map.entry("YearMonth", "java.time.YearMonth"),
          Map.entry("Duration", "java.time.Duration"),
          Map.entry("Period", "java.time.Period"),
          Map.entry("ZoneId", "java.time.ZoneId"),
          Map.entry("UUID", "java.util.UUID"),
          Map.entry("URI", "java.net.URI"),
          Map.entry("Optional", "java.util.Optional"),
          Map.entry("List", "java.util.List"),
          Map.entry("Set", "java.util.Set"),
          Map.entry("EnumSet", "java.util.EnumSet"),
          Map.entry("Map", "java.util.Map"));

  private TypeHints() {}

  /** The fix for a type, by its qualified name. */
  static String fixFor(String type) {
    return Optional.ofNullable(REPLACEMENTS.get(type))
        .map(replacement -> "use " + replacement + ".")
        .or(() -> meant(type).map(meant -> "did you mean " + meant + "? Else " + SUPPORTED))
        .orElse(SUPPORTED);
  }

  private static Optional<String> meant(String type) {
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    return Spelling.closest(simpleName, List.copyOf(BY_SIMPLE_NAME.keySet()))
        .map(BY_SIMPLE_NAME::get);
  }
}
