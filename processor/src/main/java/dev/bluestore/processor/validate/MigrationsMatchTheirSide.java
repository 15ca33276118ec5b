package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Marks;
import java.util.function.Consumer;

final class MigrationsMatchTheirSide implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    for (Component component : entity.shape().components()) {
      Marks marks = component.marks();
      marks
          .formerlyPlain()
          .filter(place -> !component.isEncrypted())
          .ifPresent(place -> report.accept(problem(component, "@FormerlyPlain", "plain", place)));
      marks
          .formerlyEncrypted()
          .filter(place -> component.isEncrypted())
          .ifPresent(
              place -> report.accept(problem(component, "@FormerlyEncrypted", "encrypted", place)));
      marks
          .formerlyEncrypted()
          .filter(place -> component.isKey())
          .ifPresent(
              place -> report.accept(problem(component, "@FormerlyEncrypted", "a key", place)));
    }
  }

  private static Problem problem(Component component, String annotation, String side, Place place) {
    return new Problem(
        Mistake.BAD_MIGRATION,
        place,
        component.path() + " carries " + annotation + " and is itself " + side + ".",
        annotation.equals("@FormerlyPlain")
            ? "add @Encrypted, or remove @FormerlyPlain."
            : "remove @FormerlyEncrypted.");
  }
}
