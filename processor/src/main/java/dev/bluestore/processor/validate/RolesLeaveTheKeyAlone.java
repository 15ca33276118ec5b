package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Role;
import dev.bluestore.processor.model.Stated;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

final class RolesLeaveTheKeyAlone implements Rule {
  private static final Set<Role> CHANGING =
      EnumSet.of(Role.VERSION, Role.TIME_TO_LIVE, Role.UPDATED_AT);

  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    for (Component key : entity.keys()) {
      for (Stated<Role> role : key.marks().roles()) {
        if (CHANGING.contains(role.value())) {
          report.accept(
              new Problem(
                  Mistake.ROLE_IN_KEY,
                  role.place(),
                  key.path() + " carries " + role.value().annotation() + " and is part of the key.",
                  "make it a component outside the key."));
        }
      }
    }
  }
}
