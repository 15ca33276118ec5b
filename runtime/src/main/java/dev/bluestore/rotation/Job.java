package dev.bluestore.rotation;

import dev.bluestore.rotation.Transition.End;
import java.util.Map;
import java.util.Optional;

/**
 * A job as its record tells it.
 *
 * @param kind what sort of job it is; there is one of a kind at a time
 * @param label what its starter calls it; empty text for nothing
 * @param scope what it goes over
 * @param settings of its kind
 * @param step the one that it is at; empty where it has ended
 * @param round counts the times that a step was begun, in all jobs of this kind: what a segment's
 *     record says of another round is past
 * @param blocked whether the step found what must be put right before it is done again
 * @param rows how many rows its scope has, as far as it is known; 0 where it is not
 * @param total of the rounds that are done
 */
record Job(
    String kind,
    String label,
    Scope scope,
    Map<String, String> settings,
    Optional<String> step,
    long round,
    boolean blocked,
    long rows,
    Counts total) {

  /** Takes a copy. */
  Job {
    settings = Map.copyOf(settings);
  }

  /** One that nobody has begun. */
  static Job begun(
      String kind, String label, Scope scope, Map<String, String> settings, String step) {
    return new Job(kind, label, scope, settings, Optional.of(step), 0, false, 0, Counts.NONE);
  }

  Job inRound(long number) {
    return new Job(kind, label, scope, settings, step, number, blocked, rows, total);
  }

  /** Whether nothing is left to do, or nothing can be done. */
  boolean rests() {
    return step.isEmpty() || blocked;
  }

  String setting(String name) {
    String value = settings.get(name);
    if (value == null) {
      throw new IllegalStateException("expected a setting " + name + " of a job, found none");
    }
    return value;
  }

  /** After a round. */
  Job after(Counts done, Transition transition) {
    boolean blocks = transition instanceof Transition.Block;
    Optional<String> next =
        transition instanceof Transition.To to
            ? Optional.of(to.step())
            : transition instanceof End ? Optional.empty() : step;
    return new Job(
        kind,
        label,
        scope,
        settings,
        next,
        round + 1,
        blocks,
        Math.max(rows, done.read()),
        total.plus(done));
  }

  /** The same, to be tried again. */
  Job unblocked() {
    return new Job(kind, label, scope, settings, step, round + 1, false, rows, total);
  }
}
