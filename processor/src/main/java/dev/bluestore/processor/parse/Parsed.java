package dev.bluestore.processor.parse;

import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading an entity.
 *
 * @param entity the model, where there is enough to make one
 * @param problems what the model cannot hold
 * @param complete whether every type that it names exists by now
 */
public record Parsed(Optional<EntityModel> entity, List<Problem> problems, boolean complete) {
  public Parsed {
    problems = List.copyOf(problems);
  }
}
