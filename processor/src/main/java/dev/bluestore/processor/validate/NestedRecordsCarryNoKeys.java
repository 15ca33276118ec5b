package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.PartitionMark;
import dev.bluestore.processor.model.SortMark;
import java.util.function.Consumer;

final class NestedRecordsCarryNoKeys implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    entity.nested().stream()
        .flatMap(nested -> nested.components().stream())
        .forEach(component -> check(component, report));
  }

  private static void check(Component component, Consumer<Problem> report) {
    component
        .partition()
        .map(PartitionMark::place)
        .ifPresent(place -> report.accept(key(component, "@PartitionKey", place)));
    component
        .sort()
        .map(SortMark::place)
        .ifPresent(place -> report.accept(key(component, "@SortKey", place)));
    component
        .encrypted()
        .ifPresent(
            place ->
                report.accept(
                    problem(
                        component,
                        "@Encrypted",
                        place,
                        "remove it, and put @Encrypted on the entity's component that holds the"
                            + " record: it is sealed as a whole.")));
  }

  private static Problem key(Component component, String annotation, Place place) {
    return problem(
        component, annotation, place, "remove it; only an entity's own components are its key.");
  }

  private static Problem problem(Component component, String annotation, Place place, String fix) {
    return new Problem(
        Mistake.MISPLACED_ANNOTATION,
        place,
        component.path()
            + " carries "
            + annotation
            + " but is part of a record inside an entity, where it means nothing.",
        fix);
  }
}
