package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import java.util.function.Consumer;

final class KeysHaveNoStoredName implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    entity.shape().components().stream()
        .filter(component -> component.isKey() && component.storedName().stated())
        .filter(component -> !entity.isIndexed(component))
        .forEach(
            key ->
                report.accept(
                    new Problem(
                        Mistake.NAMED_KEY,
                        key.storedName().place(),
                        key.path()
                            + " is part of the key and is stored in PK or SK, not as an"
                            + " attribute of its own.",
                        "remove @Attribute, or name the component in an @Index.")));
  }
}
