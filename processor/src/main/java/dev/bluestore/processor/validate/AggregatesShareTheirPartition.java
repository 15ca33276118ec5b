package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.diagnostics.Spelling;
import dev.bluestore.processor.model.AggregateModel;
import dev.bluestore.processor.model.AggregateModel.Part;
import dev.bluestore.processor.model.EntityModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A rule of collections: the same components find the partition of each entity. */
final class AggregatesShareTheirPartition {
  /** Reports each component with an entity whose partitions differ from those of the first one. */
  void check(AggregateModel aggregate, Consumer<Problem> report) {
    EntityModel first = aggregate.entities().findFirst().orElseThrow();
    for (Part part : aggregate.parts()) {
      part.content().entities().stream()
          .flatMap(entity -> difference(first, entity, aggregate, part).stream())
          .limit(1)
          .forEach(report);
    }
  }

  private static Optional<Problem> difference(
      EntityModel first, EntityModel entity, AggregateModel aggregate, Part part) {
    String holds = aggregate.displayName() + "." + part.name() + " holds " + nameOf(entity);
    String name = PartitionShape.nameOf(first);
    String otherName = PartitionShape.nameOf(entity);
    if (!name.equals(otherName)) {
      String what =
          "%s, which is stored in partitions of the name \"%s\", but %s in those of the name \"%s\"."
              .formatted(holds, otherName, nameOf(first), name);
      String fix = "give both the same partition name, or read them by themselves.";
      return Optional.of(
          problem(
              part,
              what,
              Spelling.closest(otherName, List.of(name))
                  .map(meant -> "did you mean \"" + meant + "\"? Else " + fix)
                  .orElse(fix)));
    }
    List<String> shape = PartitionShape.of(first);
    List<String> other = PartitionShape.of(entity);
    return shape.equals(other)
        ? Optional.empty()
        : Optional.of(
            problem(
                part,
                "%s, whose partition components are %s, but those of %s are %s."
                    .formatted(holds, other, nameOf(first), shape),
                "give both the same partition components, in type, width and order, or read them"
                    + " by themselves."));
  }

  private static String nameOf(EntityModel entity) {
    return entity.shape().displayName();
  }

  private static Problem problem(Part part, String what, String fix) {
    return new Problem(Mistake.MIXED_PARTITIONS, part.place(), what, fix);
  }
}
