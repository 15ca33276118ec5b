package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import java.util.function.Consumer;

/** Something that holds for every entity. Its name is the sentence that it checks. */
interface Rule {
  /** Reports each place where the entity breaks it. Stateless and thread-safe. */
  void check(EntityModel entity, Consumer<Problem> report);
}
