package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.model.Reference;
import dev.bluestore.examples.dialogues.model.ReferenceType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads cells such as {@code T0101, T0102} and {@code resolves T0101; depends on P0102}. */
final class References {

  private static final Pattern ONE =
      Pattern.compile("(?:(?:RE:\\s*)?(\\p{L}+)(?:\\s+on)?\\s+)?([A-Z]\\d{4})");

  private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[,;]|\\band\\b)\\s*");
  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  private References() {}

  /**
   * Reads a cell. Where no word says how it bears on a target, the heading does; a plain reference
   * addresses a tension and supports anything else.
   *
   * @return empty where the cell holds more than references
   */
  static Optional<List<Reference>> parse(String heading, String cell) {
    List<Reference> references = new ArrayList<>();
    Optional<ReferenceType> type =
        NO_LETTERS.splitAsStream(heading).flatMap(word -> type(word).stream()).findFirst();
    for (String token : SEPARATOR.split(cell, -1)) {
      Matcher one = ONE.matcher(token);
      if (!one.matches()) {
        return Optional.empty();
      }
      if (one.group(1) != null) {
        type = type(one.group(1));
        if (type.isEmpty()) {
          return Optional.empty();
        }
      }
      String target = one.group(2);
      references.add(new Reference(type.orElse(usual(target)), target));
    }
    return Optional.of(List.copyOf(references));
  }

  static List<Reference> union(List<Reference> first, List<Reference> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }

  private static ReferenceType usual(String target) {
    return target.startsWith("T") ? ReferenceType.ADDRESS : ReferenceType.SUPPORT;
  }

  private static Optional<ReferenceType> type(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    return Arrays.stream(ReferenceType.values())
        .filter(type -> upper.startsWith(type.name()))
        .findFirst();
  }
}
