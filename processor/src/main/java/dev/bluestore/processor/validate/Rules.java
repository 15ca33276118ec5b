package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All rules, in the order in which their problems are printed. */
public final class Rules {
  private static final List<Rule> RULES =
      List.of(
          new EntityTypesAreWellFormed(),
          new OnePartitionKey(),
          new PartitionNamesAreWellFormed(),
          new SortOrdersHaveNoGaps(),
          new KeysHaveOneRole(),
          new KeysArePlain(),
          new KeysAreAlwaysPresent(),
          new KeysHaveATextForm(),
          new WidthsFitTheirType(),
          new KeysHaveNoStoredName(),
          new StoredNamesAreWellFormed(),
          new StoredNamesAreNotReserved(),
          new StoredNamesAreUnique(),
          new OptionalsAreNotNull(),
          new NestedRecordsCarryNoKeys());

  private static final List<PairRule> PAIR_RULES =
      List.of(new EntityTypesAreUnique(), new GeneratedNamesAreUnique());

  private final Map<PairRule, Map<String, List<EntityModel>>> owners = new LinkedHashMap<>();

  /** The rules for a compilation of these entities. */
  public Rules(Collection<EntityModel> all) {
    for (PairRule rule : PAIR_RULES) {
      owners.put(rule, all.stream().collect(Collectors.groupingBy(rule::ownOf)));
    }
  }

  /** Every problem of an entity, by itself and among the others. */
  public List<Problem> check(EntityModel entity) {
    List<Problem> problems = new ArrayList<>();
    RULES.forEach(rule -> rule.check(entity, problems::add));
    owners.forEach(
        (rule, entities) ->
            entities.getOrDefault(rule.ownOf(entity), List.of()).stream()
                .filter(other -> !other.record().name().equals(entity.record().name()))
                .forEach(other -> problems.add(rule.problem(entity, other))));
    return problems;
  }
}
