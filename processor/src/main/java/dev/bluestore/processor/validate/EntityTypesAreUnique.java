package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Stated;

final class EntityTypesAreUnique implements PairRule {
  @Override
  public String ownOf(EntityModel entity) {
    return String.join(
        "/",
        entity.name().packageName(),
        entity.partitionNames().stream().map(Stated::value).findFirst().orElse(""),
        entity.type().value());
  }

  @Override
  public Problem problem(EntityModel entity, EntityModel other) {
    return new Problem(
        Mistake.REPEATED_ENTITY_TYPE,
        entity.type().place(),
        entity.shape().displayName()
            + " and "
            + other.shape().displayName()
            + " are both of the entity type \""
            + entity.type().value()
            + "\" in partitions of one name, so that one would read the other's items.",
        "give one of them another type.");
  }
}
