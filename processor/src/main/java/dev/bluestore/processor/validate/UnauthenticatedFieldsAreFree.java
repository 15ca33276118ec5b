package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import java.util.Optional;
import java.util.function.Consumer;

final class UnauthenticatedFieldsAreFree implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    for (Component component : entity.shape().components()) {
      Optional<Place> mark = component.marks().unauthenticated();
      mark.ifPresent(
          place ->
              conflict(entity, component)
                  .ifPresent(
                      what ->
                          report.accept(
                              new Problem(
                                  Mistake.BAD_UNAUTHENTICATED,
                                  place,
                                  component.path() + " is @Unauthenticated and " + what + ".",
                                  "remove @Unauthenticated; only what may be changed in place, such"
                                      + " as a counter, goes without."))));
    }
  }

  private static Optional<String> conflict(EntityModel entity, Component component) {
    if (component.isKey()) {
      return Optional.of("part of the key");
    } else if (component.isEncrypted()) {
      return Optional.of("encrypted");
    } else if (entity.isIndexed(component)) {
      return Optional.of("in an index");
    }
    return component.marks().roles().stream().findFirst().map(role -> role.value().annotation());
  }
}
