package dev.bluestore.processor.parse;

import dev.bluestore.processor.diagnostics.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to use in place of a type that cannot be stored. */
final class TypeHints {
  private static final String SUPPORTED =
      "use String, boolean, int, long, double, BigDecimal, byte[], an enum, Instant, LocalDate,"
          + " Duration, UUID, a record of these, or an Optional, List, Set or Map<String, V> of these.";

  private static final Map<String, String> REPLACEMENTS =
      Map.ofEntries(
          Map.entry("java.util.Date", "java.time.Instant"),
          Map.entry("java.sql.Timestamp", "java.time.Instant"),
          Map.entry("java.time.LocalDateTime", "java.time.Instant"),
          Map.entry("java.time.OffsetDateTime", "java.time.Instant"),
          Map.entry("java.time.ZonedDateTime", "java.time.Instant"),
          Map.entry("java.util.OptionalInt", "Optional<Integer>"),
          Map.entry("java.util.OptionalLong", "Optional<Long>"),
          Map.entry("java.util.OptionalDouble", "Optional<Double>"),
          Map.entry("java.util.Collection", "java.util.List"),
          Map.entry("java.util.ArrayList", "java.util.List"),
          Map.entry("java.util.LinkedList", "java.util.List"),
          Map.entry("java.util.HashSet", "java.util.Set"),
          Map.entry("java.util.LinkedHashSet", "java.util.Set"),
          Map.entry("java.util.SortedSet", "java.util.Set"),
          Map.entry("java.util.TreeSet", "java.util.Set"),
          Map.entry("java.util.HashMap", "java.util.Map"),
          Map.entry("java.util.LinkedHashMap", "java.util.Map"),
          Map.entry("java.util.SortedMap", "java.util.Map"),
          Map.entry("java.util.TreeMap", "java.util.Map"),
          Map.entry("java.lang.CharSequence", "String"),
          Map.entry("byte", "int"),
          Map.entry("java.lang.Byte", "int"),
          Map.entry("short", "int"),
          Map.entry("java.lang.Short", "int"),
          Map.entry("char", "String"),
          Map.entry("java.lang.Character", "String"),
          Map.entry("float", "double"),
          Map.entry("java.lang.Float", "double"));

  // Types that are known by their simple name, so that a wrong import or a slip is recognised.
  private static final Map<String, String> BY_SIMPLE_NAME =
      Map.of(
          "String", "String",
          "BigDecimal", "java.math.BigDecimal",
          "Instant", "java.time.Instant",
          "LocalDate", "java.time.LocalDate",
          "Duration", "java.time.Duration",
          "UUID", "java.util.UUID",
          "Optional", "java.util.Optional",
          "List", "java.util.List",
          "Set", "java.util.Set",
          "Map", "java.util.Map");

  private TypeHints() {}

  /** The fix for a type, by its qualified name or a primitive's keyword. */
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
