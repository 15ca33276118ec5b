package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;

/** Something of which every entity of a compilation has its own. */
interface PairRule {
  /** What no other entity may have. */
  String ownOf(EntityModel entity);

  /** What to say, at the entity, where another one has the same. */
  Problem problem(EntityModel entity, EntityModel other);
}
