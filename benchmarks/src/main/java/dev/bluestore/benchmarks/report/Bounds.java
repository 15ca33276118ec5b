package dev.bluestore.benchmarks.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The generous bounds of the quick run. */
public final class Bounds {

  /** DB-ESDK's CPU time by ours, at least. */
  private static final double FASTER_THAN_DB_ESDK = 10;

  /** Our CPU time by the floor's, at most. */
  private static final double TO_FLOOR = 3;

  /** Our CPU time by that of a mapping by hand, at most. */
  private static final double TO_HAND = 3;

  private final Results results;
  private final List<String> passed = new ArrayList<>();

  private Bounds(Results results) {
    this.results = results;
  }

  /** What is beyond its bound in the results of a folder, a line each; prints all ratios. */
  public static List<String> passed(Path folder) {
    Bounds bounds = new Bounds(new Results(folder));
    for (String direction : Goals.DIRECTIONS) {
      double ours = bounds.results.seal("seal", "1024", direction, "ours").cpu();
      double peer = bounds.results.peer("WITHOUT_ECDSA", direction).cpu();
      double floor = bounds.results.seal("seal", "1024", direction, "floor").cpu();
      bounds.check(direction + ": ours to DB-ESDK", ours / peer, 1 / FASTER_THAN_DB_ESDK);
      bounds.check(direction + ": ours to the floor", ours / floor, TO_FLOOR);
    }
    for (String direction : List.of("toItem", "fromItem")) {
      double ours = bounds.results.mapping(direction, "ours").cpu();
      double hand = bounds.results.mapping(direction, "hand").cpu();
      bounds.check("mapping " + direction + ": ours to one by hand", ours / hand, TO_HAND);
    }
    return List.copyOf(bounds.passed);
  }

  private void check(String what, double ratio, double most) {
    String line = what + ": " + Words.number(ratio) + ", at most " + Words.number(most);
    System.out.println(line);
    if (!(ratio <= most)) {
      passed.add(
          "Slower than it may be, " + line + "; profile it: mvn -Pbenchmarks shows all figures.");
    }
  }
}
