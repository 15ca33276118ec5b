package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.summary.Problem.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one file. */
final class Problems {

  private final List<Problem> found = new ArrayList<>();

  void report(int line, Subject subject, String message) {
    found.add(new Problem(line, subject, message));
  }

  List<Problem> inOrder() {
    return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }
}
