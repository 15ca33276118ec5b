package dev.bluestore.processor.parse;

import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.FamilyModel;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a family.
 *
 * @param family the model, where all of its members could be read
 * @param problems what is wrong with the family itself; its members say their own
 * @param complete whether every type that it and its members name exists by now
 */
public record ParsedFamily(Optional<FamilyModel> family, List<Problem> problems, boolean complete) {
  public ParsedFamily {
    problems = List.copyOf(problems);
  }
}
