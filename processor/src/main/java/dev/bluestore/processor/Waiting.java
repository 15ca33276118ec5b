package dev.bluestore.processor;

import dev.bluestore.processor.diagnostics.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Something to generate for, as it is in this round.
 *
 * @param model what was read of it, where there is enough
 * @param complete whether every type that it names exists by now
 */
record Waiting<M>(String name, Optional<M> model, List<Problem> problems, boolean complete) {
  Waiting {
    problems = List.copyOf(problems);
  }

  /** Whether it can be written: warnings do not keep it. */
  boolean isReady() {
    return complete
        && model.isPresent()
        && problems.stream().allMatch(problem -> problem.mistake().isWarning());
  }
}
