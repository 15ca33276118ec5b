package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.AttributeKind;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.IndexModel;
import dev.bluestore.processor.model.Stated;
import dev.bluestore.processor.model.ValueType;
import java.util.function.Consumer;

final class IndexesHaveKeyTypes implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    for (IndexModel index : entity.indexes()) {
      for (Stated<String> name : index.keys()) {
        entity
            .component(name.value())
            .filter(field -> !canBeKey(field.type()))
            .ifPresent(field -> report.accept(problem(index, name, field)));
      }
    }
  }

  private static boolean canBeKey(ValueType type) {
    return type.attribute() != AttributeKind.OTHER || type instanceof ValueType.UnknownType;
  }

  private static Problem problem(IndexModel index, Stated<String> name, Component field) {
    return new Problem(
        Mistake.UNSUPPORTED_INDEX_TYPE,
        name.place(),
        "the index "
            + index.name().value()
            + " has "
            + field.path()
            + " in its key, which is of the type "
            + field.declaredType()
            + ".",
        "use a component that is stored as text, a number or bytes, or a @Convert to one of them.");
  }
}
