package dev.bluestore.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.AggregateModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules of collections, in the order in which their problems are printed. */
public final class AggregateRules {
  private final Map<ClassName, List<AggregateModel>> owners;

  /** The rules for a compilation of these collections. */
  public AggregateRules(Collection<AggregateModel> all) {
    this.owners = all.stream().collect(Collectors.groupingBy(AggregateModel::collectionName));
  }

  /** Every problem of a collection whose entities keep their own rules. */
  public List<Problem> check(AggregateModel aggregate) {
    List<Problem> problems = new ArrayList<>();
    new AggregatesShareTheirPartition().check(aggregate, problems::add);
    new AggregatesHoldEachEntityOnce().check(aggregate, problems::add);
    owners.getOrDefault(aggregate.collectionName(), List.of()).stream()
        .filter(other -> !other.name().equals(aggregate.name()))
        .forEach(other -> problems.add(sameName(aggregate, other)));
    return problems;
  }

  private static Problem sameName(AggregateModel aggregate, AggregateModel other) {
    return new Problem(
        Mistake.TAKEN_CLASS_NAME,
        aggregate.place(),
        "%s and %s would both get the collection %s."
            .formatted(
                aggregate.displayName(),
                other.displayName(),
                aggregate.collectionName().simpleName()),
        "rename one of the two.");
  }
}
