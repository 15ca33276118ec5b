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

final class RolesAreVisible implements Rule {
  private static final Set<Role> SEEN = EnumSet.of(Role.VERSION, Role.TIME_TO_LIVE);

  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    for (Component component : entity.shape().components()) {
      for (Stated<Role> role : component.marks().roles()) {
        if (component.isEncrypted() && SEEN.contains(role.value())) {
          report.accept(
              new Problem(
                  Mistake.ENCRYPTED_ROLE,
                  component.marks().encrypted().orElseThrow(),
                  component.path() + " carries " + role.value().annotation() + " and is encrypted.",
                  "remove @Encrypted: a " + words(role.value()) + " says nothing about its item."));
        }
      }
    }
  }

  private static String words(Role role) {
    return role == Role.VERSION ? "version" : "time to live";
  }
}
