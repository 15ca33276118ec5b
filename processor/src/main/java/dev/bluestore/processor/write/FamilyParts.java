package dev.bluestore.processor.write;

import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The leading parts of a key that all members of a family share, and can be queried by. */
final class FamilyParts {
  /** What the bodies of a family's queries name. */
  static final Set<String> TAKEN = Set.of("Query", "List");

  private FamilyParts() {}

  /** The shortest first: the partition, then as much of the sort keys as is the same in all. */
  static List<Parameters> of(List<EntityModel> members) {
    List<Parameters> parts = new ArrayList<>();
    for (QueryPart part : Keys.queryParts(members.get(0))) {
      if (members.stream().allMatch(member -> hasPart(member, part))) {
        parts.add(new Parameters(part, TAKEN));
      }
    }
    return parts;
  }

  private static boolean hasPart(EntityModel member, QueryPart part) {
    return Keys.queryParts(member).stream().anyMatch(own -> isSame(own, part));
  }

  static boolean isSame(QueryPart one, QueryPart other) {
    if (one.isRange() != other.isRange() || one.components().size() != other.components().size()) {
      return false;
    }
    for (int i = 0; i < one.components().size(); i++) {
      Component component = one.components().get(i);
      Component counterpart = other.components().get(i);
      if (!component.name().equals(counterpart.name())
          || !component.declaredType().equals(counterpart.declaredType())) {
        return false;
      }
    }
    return true;
  }
}
