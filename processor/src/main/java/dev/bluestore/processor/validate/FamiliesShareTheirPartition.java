package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.FamilyModel;
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
                        + " in name, type, width and order."))
        .forEach(report);
  }

  private static Optional<String> difference(EntityModel first, EntityModel member) {
    if (!PartitionShape.nameOf(first).equals(PartitionShape.nameOf(member))) {
      return Optional.of(
          "have partitions of different names: "
              + first.shape().displayName()
              + " \""
              + PartitionShape.nameOf(first)
              + "\", "
              + member.shape().displayName()
              + " \""
              + PartitionShape.nameOf(member)
              + "\"");
    }
    List<String> expected = PartitionShape.named(first);
    List<String> found = PartitionShape.named(member);
    return expected.equals(found)
        ? Optional.empty()
        : Optional.of(
            "have different partition components: "
                + first.shape().displayName()
                + " "
                + expected
                + ", "
                + member.shape().displayName()
                + " "
                + found);
  }
}
