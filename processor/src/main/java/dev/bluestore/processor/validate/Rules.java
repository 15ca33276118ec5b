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
  private static final List<Rule> KEYS =
      List.of(
          new EntityTypesAreWellFormed(),
          new EntitiesHaveAPartition(),
          new PartitionNamesAgree(),
          new PartitionNamesAreWellFormed(),
          new KeyOrdersHaveNoGaps(),
          new KeysHaveOneRole(),
          new KeysArePlain(),
          new KeysAreAlwaysPresent(),
          new KeysHaveATextForm(),
          new WidthsFitTheirType(),
          new KeyConstantsHaveText(),
          new KeysHaveNoStoredName(),
          new KeysHoldNoSecrets());

  private static final List<Rule> FIELDS =
      List.of(
          new StoredNamesAreWellFormed(),
          new StoredNamesAreNotReserved(),
          new StoredNamesAreUnique(),
          new AliasesBelongToNobody(),
          new OptionalsAreNotNull(),
          new DefaultsFitTheirType(),
          new MigrationsMatchTheirSide(),
          new NestedClassesCarryNoMarks(),
          new VariantsAreDistinct(),
          new PlainFieldsHoldNoSecrets());

  private static final List<Rule> INDEXES_AND_LIFE =
      List.of(
          new IndexesAreWellFormed(),
          new IndexNamesAreUnique(),
          new IndexesNameFields(),
          new IndexesArePlain(),
          new IndexesHaveKeyTypes(),
          new RolesFitTheirType(),
          new RolesAreUnique(),
          new RolesAreVisible(),
          new RolesLeaveTheKeyAlone(),
          new VersionsStayWhereTheyAre(),
          new UnauthenticatedFieldsAreFree());

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
    for (List<Rule> rules : List.of(KEYS, FIELDS, INDEXES_AND_LIFE)) {
      rules.forEach(rule -> rule.check(entity, problems::add));
    }
    owners.forEach(
        (rule, entities) ->
            entities.getOrDefault(rule.ownOf(entity), List.of()).stream()
                .filter(other -> !other.name().equals(entity.name()))
                .forEach(other -> problems.add(rule.problem(entity, other))));
    return problems;
  }
}
