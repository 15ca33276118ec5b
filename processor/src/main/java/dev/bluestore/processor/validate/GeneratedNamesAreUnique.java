package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;

final class GeneratedNamesAreUnique implements PairRule {
  @Override
  public String ownOf(EntityModel entity) {
    return entity.mapperName().canonicalName();
  }

  @Override
  public Problem problem(EntityModel entity, EntityModel other) {
    return new Problem(
        Mistake.TAKEN_CLASS_NAME,
        entity.place(),
        entity.shape().displayName()
            + " and "
            + other.shape().displayName()
            + " would both get the mapper "
            + entity.mapperName().simpleName()
            + ".",
        "rename one of the two.");
  }
}
