package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Role;
import dev.bluestore.processor.model.Stated;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

final class RolesAreUnique implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    Map<Role, Component> first = new EnumMap<>(Role.class);
    for (Component component : entity.shape().components()) {
      List<Stated<Role>> roles = component.marks().roles();
      roles.stream()
          .skip(1)
          .forEach(
              role ->
                  report.accept(
                      problem(
                          role,
                          component.path()
                              + " carries "
                              + roles.get(0).value().annotation()
                              + " and "
                              + role.value().annotation()
                              + ".")));
      for (Stated<Role> role : roles) {
        Component other = first.putIfAbsent(role.value(), component);
        if (other != null && role.value() != Role.GENERATED) {
          report.accept(
              problem(
                  role,
                  other.path()
                      + " and "
                      + component.path()
                      + " both carry "
                      + role.value().annotation()
                      + "."));
        }
      }
    }
  }

  private static Problem problem(Stated<Role> role, String what) {
    return new Problem(
        Mistake.REPEATED_ROLE, role.place(), what, "keep one of the two annotations.");
  }
}
