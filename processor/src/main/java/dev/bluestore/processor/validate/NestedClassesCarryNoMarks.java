package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Marks;
import dev.bluestore.processor.model.PartitionMark;
import dev.bluestore.processor.model.SortMark;
import java.util.function.Consumer;

final class NestedClassesCarryNoMarks implements Rule {
  private static final String KEY = "remove it; only an entity's own components are its key.";
  private static final String SEALED =
      "remove it, and put it on the entity's component that holds the class: it is sealed as a"
          + " whole.";
  private static final String LIFE = "remove it, and put it on a component of the entity.";

  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    entity.nestedComponents().forEach(component -> check(component, report));
  }

  private static void check(Component component, Consumer<Problem> report) {
    Marks marks = component.marks();
    marks
        .partition()
        .map(PartitionMark::place)
        .ifPresent(place -> report.accept(problem(component, "@PartitionKey", place, KEY)));
    marks
        .sort()
        .map(SortMark::place)
        .ifPresent(place -> report.accept(problem(component, "@SortKey", place, KEY)));
    marks
        .encrypted()
        .ifPresent(place -> report.accept(problem(component, "@Encrypted", place, SEALED)));
    marks
        .formerlyPlain()
        .ifPresent(place -> report.accept(problem(component, "@FormerlyPlain", place, SEALED)));
    marks
        .formerlyEncrypted()
        .ifPresent(place -> report.accept(problem(component, "@FormerlyEncrypted", place, SEALED)));
    marks
        .unauthenticated()
        .ifPresent(place -> report.accept(problem(component, "@Unauthenticated", place, LIFE)));
    marks
        .roles()
        .forEach(
            role ->
                report.accept(problem(component, role.value().annotation(), role.place(), LIFE)));
  }

  private static Problem problem(Component component, String annotation, Place place, String fix) {
    return new Problem(
        Mistake.MISPLACED_ANNOTATION,
        place,
        component.path()
            + " carries "
            + annotation
            + " but is part of a class inside an entity, where it means nothing.",
        fix);
  }
}
