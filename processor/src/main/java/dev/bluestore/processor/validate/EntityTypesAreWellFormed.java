package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import java.util.Set;
import java.util.function.Consumer;

final class EntityTypesAreWellFormed implements Rule {
  // The sort keys of the store's own items begin with them.
  private static final Set<String> RESERVED = Set.of("dek", "sealed-chunk");

  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    String type = entity.type().value();
    if (RESERVED.contains(type)) {
      report.accept(
          new Problem(
              Mistake.RESERVED_ENTITY_TYPE,
              entity.type().place(),
              "the entity type \"" + type + "\" is kept for the store's own items.",
              "choose another type for " + entity.shape().displayName() + "."));
    } else if (!Identifier.isWellFormed(type)) {
      report.accept(
          new Problem(
              Mistake.MALFORMED_ENTITY_TYPE,
              entity.type().place(),
              "the entity type \"" + type + "\" is not of the form " + Identifier.FORM + ".",
              Identifier.fixFor(type)));
    }
  }
}
