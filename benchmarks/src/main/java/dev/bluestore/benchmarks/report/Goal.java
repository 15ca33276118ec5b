package dev.bluestore.benchmarks.report;

/**
 * A goal, and how far it is met.
 *
 * @param row of the table of goals
 * @param what is compared with what
 * @param limit which the value must not pass
 * @param most whether the limit is the greatest value, and else the least
 * @param unit behind the numbers: {@code ×}, {@code bytes}
 * @param value on the clock
 * @param cpu the same by the CPU time of the worker thread; NaN where that makes no sense
 */
record Goal(
    int row, String what, double limit, boolean most, String unit, double value, double cpu) {

  /** A ratio that must be at least so much. */
  static Goal faster(int row, String what, double least, double value, double cpu) {
    return new Goal(row, what, least, false, "×", value, cpu);
  }

  /** A ratio that must be at most so much. */
  static Goal within(int row, String what, double most, double value, double cpu) {
    return new Goal(row, what, most, true, "×", value, cpu);
  }

  /** An amount that must be at most so much. */
  static Goal amount(int row, String what, double most, String unit, double value) {
    return new Goal(row, what, most, true, " " + unit, value, Double.NaN);
  }

  boolean met() {
    return most ? value <= limit : value >= limit;
  }

  String line() {
    return Words.row(
        row,
        what,
        (most ? "≤ " : "≥ ") + Words.number(limit) + unit,
        Words.number(value) + unit,
        Double.isNaN(cpu) ? "" : Words.number(cpu) + unit,
        met() ? "met" : "**not met**");
  }
}
