package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import java.util.function.Consumer;

final class EntityTypesAreWellFormed implements Rule {
  // The sort keys of the store's own key records begin with it.
  private static final String RESERVED = "dek";

  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    String type = entity.type().value();
    if (type.equals(RESERVED)) {
      report.accept(
          new Problem(
              Mistake.RESERVED_ENTITY_TYPE,
              entity.type().place(),
              "the entity type \"dek\" is kept for the store's own data keys.",
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
