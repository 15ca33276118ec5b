package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.FamilyModel;
import dev.bluestore.processor.model.Stated;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A rule of families: one partition holds them all, so that its components mean the same. */
public final class FamiliesShareTheirPartition {
  /** Reports each member whose partition differs from the first one's. */
  public void check(FamilyModel family, Consumer<Problem> report) {
    family.members().stream()
        .skip(1)
        .flatMap(member -> difference(family.members().get(0), member).stream())
        .map(
            what ->
                new Problem(
                    Mistake.BAD_FAMILY,
                    family.place(),
                    "the members of " + family.name().simpleName() + " " + what + ".",
                    "give all members the same partition name and the same partition components,"
                        + " in name and type."))
        .forEach(report);
  }

  private static Optional<String> difference(EntityModel first, EntityModel member) {
    if (!nameOf(first).equals(nameOf(member))) {
      return Optional.of(
          "have partitions of different names: "
              + first.shape().displayName()
              + " \""
              + nameOf(first)
              + "\", "
              + member.shape().displayName()
              + " \""
              + nameOf(member)
              + "\"");
    }
    return shape(first).equals(shape(member))
        ? Optional.empty()
        : Optional.of(
            "have different partition components: "
                + first.shape().displayName()
                + " "
                + shape(first)
                + ", "
                + member.shape().displayName()
                + " "
                + shape(member));
  }

  private static String nameOf(EntityModel entity) {
    return entity.partitionNames().stream().map(Stated::value).findFirst().orElse("");
  }

  private static List<String> shape(EntityModel entity) {
    return entity.partitionKeys().stream().map(FamiliesShareTheirPartition::declared).toList();
  }

  private static String declared(Component key) {
    return key.declaredType() + " " + key.name();
  }
}
