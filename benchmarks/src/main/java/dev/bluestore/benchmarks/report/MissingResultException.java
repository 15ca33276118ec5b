package dev.bluestore.benchmarks.report;

import java.util.Collection;
import java.util.TreeSet;

/** The results lack something that the page tells of. */
public final class MissingResultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MissingResultException(String wanted, Collection<String> found) {
    super(
        "expected a result of "
            + wanted
            + ", found "
            + new TreeSet<>(found)
            + "; run the whole set again");
  }
}
