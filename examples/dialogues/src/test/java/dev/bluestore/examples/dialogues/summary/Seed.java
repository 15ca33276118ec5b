package dev.bluestore.examples.dialogues.summary;

import java.util.stream.LongStream;

/** The seed of a run: a new one each time, or that of the system property {@code summary.seed}. */
public final class Seed {

  private static final String PROPERTY = "summary.seed";

  private Seed() {}

  /** The seeds of so many files; the first is printed, so that a run can be repeated. */
  public static LongStream ofFiles(int files) {
    long first = Long.getLong(PROPERTY, System.nanoTime());
    System.out.printf("Generated summaries: repeat with -D%s=%d%n", PROPERTY, first);
    return LongStream.range(first, first + files);
  }
}
