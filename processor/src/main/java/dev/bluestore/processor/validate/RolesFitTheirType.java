package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Role;
import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.Stated;
import dev.bluestore.processor.model.ValueType;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

final class RolesFitTheirType implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    for (Component component : entity.shape().components()) {
      List<Stated<Role>> roles = component.marks().roles();
      // Of several roles, which are a mistake themselves, one may have changed the type.
      if (roles.size() == 1 && !fits(roles.get(0).value(), component.type())) {
        report.accept(problem(component, roles.get(0)));
      }
    }
  }

  private static boolean fits(Role role, ValueType type) {
    return types(role).contains(type) || type instanceof ValueType.UnknownType;
  }

  private static Set<ValueType> types(Role role) {
    return switch (role) {
      case VERSION -> Set.of(ScalarType.INT32, ScalarType.INT64);
      case TIME_TO_LIVE -> Set.of(ScalarType.EPOCH_SECOND, ScalarType.INT64);
      case CREATED_AT, UPDATED_AT -> Set.of(ScalarType.INSTANT);
      case GENERATED -> Set.of(ScalarType.UUID, ScalarType.TEXT);
    };
  }

  private static String words(Role role) {
    return switch (role) {
      case VERSION -> "int or long";
      case TIME_TO_LIVE -> "Instant or long";
      case CREATED_AT, UPDATED_AT -> "Instant";
      case GENERATED -> "UUID or String";
    };
  }

  private static Problem problem(Component component, Stated<Role> role) {
    return new Problem(
        Mistake.BAD_ROLE_TYPE,
        role.place(),
        component.path()
            + " carries "
            + role.value().annotation()
            + " but has the type "
            + component.declaredType()
            + ".",
        "make it " + words(role.value()) + ", or remove the annotation.");
  }
}
