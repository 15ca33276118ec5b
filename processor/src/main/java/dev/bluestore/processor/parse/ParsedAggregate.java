package dev.bluestore.processor.parse;

import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.AggregateModel;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a record of what one partition holds.
 *
 * @param aggregate the model, where all of its entities could be read
 * @param problems what is wrong with the record itself; its entities say their own
 * @param complete whether every type that it and its entities name exists by now
 */
public record ParsedAggregate(
    Optional<AggregateModel> aggregate, List<Problem> problems, boolean complete) {
  public ParsedAggregate {
    problems = List.copyOf(problems);
  }
}
