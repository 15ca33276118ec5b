package dev.bluestore.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How numbers and tables are written, the same in every locale. */
final class Words {

  private Words() {}

  /** Three digits that count. */
  static String number(double value) {
    double size = Math.abs(value);
    String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value);
  }

  static String times(double value) {
    return number(value) + "×";
  }

  static String row(Object... cells) {
    return List.of(cells).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  static String heading(Object... cells) {
    return row(cells) + "|" + "---|".repeat(cells.length) + "\n";
  }
}
