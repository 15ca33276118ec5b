package dev.bluestore.processor.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * A type and values of it, as Java source.
 *
 * @param type as it is declared: {@code Optional<String>}
 * @param boxed as it stands between angle brackets: {@code Integer} for {@code int}
 * @param values expressions
 * @param isKey whether a key can hold it
 * @param kind S, N or B, as the key of an index holds it; empty where none can
 */
record Sample(String type, String boxed, List<String> values, boolean isKey, String kind) {
  private static final boolean YES = true;
  private static final boolean NO = false;

  static Sample of(String type, boolean isKey, String kind, String... values) {
    return new Sample(type, type, List.of(values), isKey, kind);
  }

  private static Sample primitive(
      String type, String boxed, boolean isKey, String kind, String... values) {
    return new Sample(type, boxed, List.of(values), isKey, kind);
  }

  /** Every type that holds one value, and what the application makes of them. */
  static List<Sample> singles() {
    List<Sample> all = new ArrayList<>();
    all.addAll(basics());
    all.addAll(times());
    all.addAll(own());
    return all;
  }

  private static List<Sample> basics() {
    return List.of(
        of("String", YES, "S", "\"a#b%c\"", "\"ü€\\uD834\\uDD1E\""),
        primitive("char", "Character", YES, "S", "'x'", "'€'"),
        primitive("boolean", "Boolean", NO, "", "true", "false"),
        primitive("byte", "Byte", YES, "N", "(byte) 7", "Byte.MAX_VALUE"),
        primitive("short", "Short", YES, "N", "(short) 0", "Short.MAX_VALUE"),
        primitive("int", "Integer", YES, "N", "42", "Integer.MAX_VALUE"),
        primitive("long", "Long", YES, "N", "42L", "Long.MAX_VALUE"),
        primitive("float", "Float", NO, "N", "0.1f", "-3.5e-7f"),
        primitive("double", "Double", NO, "N", "0.1", "-3.5e-7"),
        of("Integer", YES, "N", "0", "7"),
        of("BigInteger", NO, "N", "new BigInteger(\"12345678901234567890123456789\")"),
        of("BigDecimal", NO, "N", "new BigDecimal(\"12.5\")", "new BigDecimal(\"-0.001\")"),
        of("byte[]", NO, "B", "new byte[] {1, 2, 3}"),
        of("java.nio.ByteBuffer", NO, "B", "java.nio.ByteBuffer.wrap(new byte[] {4, 5})"),
        of("UUID", YES, "S", "new UUID(1, 2)"),
        of("java.net.URI", NO, "S", "java.net.URI.create(\"https://example.com/a?b=c\")"));
  }

  private static List<Sample> times() {
    return List.of(
        of("Instant", YES, "S", "Instant.parse(\"2026-11-22T10:38:00.5Z\")"),
        of("LocalDate", YES, "S", "LocalDate.of(2026, 11, 22)"),
        of("LocalTime", NO, "S", "LocalTime.of(10, 38)", "LocalTime.of(10, 38, 1, 5)"),
        of("LocalDateTime", NO, "S", "LocalDateTime.of(2026, 11, 22, 10, 38)"),
        of(
            "ZonedDateTime",
            NO,
            "S",
            "ZonedDateTime.parse(\"2026-11-22T10:38+01:00[Europe/Berlin]\")"),
        of("OffsetDateTime", NO, "S", "OffsetDateTime.parse(\"2026-11-22T10:38+01:00\")"),
        of("OffsetTime", NO, "S", "OffsetTime.parse(\"10:38+01:00\")"),
        of("Year", NO, "S", "Year.of(2026)", "Year.of(12345)", "Year.of(-7)"),
        of("YearMonth", NO, "S", "YearMonth.of(2026, 11)"),
        of("MonthDay", NO, "S", "MonthDay.of(2, 29)"),
        of("Duration", NO, "S", "Duration.ofMinutes(90)"),
        of("Period", NO, "S", "Period.of(1, 2, 3)"),
        of("ZoneId", NO, "S", "ZoneId.of(\"Europe/Berlin\")"),
        of("ZoneOffset", NO, "S", "ZoneOffset.ofHours(-3)"));
  }

  private static List<Sample> own() {
    return List.of(
        of("Color", YES, "S", "Color.RED", "Color.BLUE"),
        of("Point", NO, "", "new Point(1, Optional.of(\"p\"))", "new Point(2, Optional.empty())"),
        of(
            "Shape",
            NO,
            "",
            "new Shape.Circle(2.5)",
            "new Shape.Box(new Point(1, Optional.empty()), 3)"),
        of("Pair<String>", NO, "", "new Pair<>(\"a\", List.of(\"b\"))"),
        of("Currency", YES, "S", "Currency.getInstance(\"EUR\")"));
  }

  /** Every type that holds several values of a type. */
  static List<Sample> collectionsOf(Sample element) {
    String boxed = element.boxed();
    String first = element.values().get(0);
    String all = String.join(", ", element.values());
    List<Sample> holders = new ArrayList<>();
    holders.add(of("List<" + boxed + ">", NO, "", "List.<" + boxed + ">of()", listOf(boxed, all)));
    holders.add(
        of(
            "Map<String, " + boxed + ">",
            NO,
            "",
            "Map.<String, " + boxed + ">of(\"k\", " + first + ")"));
    if (!boxed.contains("[]")) {
      holders.add(
          of(
              "Set<" + boxed + ">",
              NO,
              "",
              "Set.<" + boxed + ">of()",
              "Set.<" + boxed + ">of(" + all + ")"));
    }
    if (!boxed.contains("<")) {
      holders.add(array(element));
    }
    return holders;
  }

  private static Sample array(Sample element) {
    String type = element.type();
    String value = "new " + type + "[] {" + String.join(", ", element.values()) + "}";
    return of(type + "[]", NO, type.equals("byte") ? "B" : "", value);
  }

  private static String listOf(String boxed, String values) {
    return "List.<" + boxed + ">of(" + values + ")";
  }

  /** What may be absent. */
  static Sample optionalOf(Sample held) {
    String boxed = held.boxed();
    return new Sample(
        "Optional<" + boxed + ">",
        "Optional<" + boxed + ">",
        List.of(
            "Optional.<" + boxed + ">of(" + held.values().get(0) + ")",
            "Optional.<" + boxed + ">empty()"),
        held.isKey(),
        held.kind());
  }

  /** A type up to three levels deep. */
  static Sample random(Random random, List<Sample> singles) {
    Sample type = singles.get(random.nextInt(singles.size()));
    for (int depth = 1 + random.nextInt(3); depth > 0; depth--) {
      List<Sample> holders = collectionsOf(type);
      type = holders.get(random.nextInt(holders.size()));
    }
    Function<Sample, Sample> last = random.nextBoolean() ? Sample::optionalOf : Function.identity();
    return last.apply(type);
  }
}
