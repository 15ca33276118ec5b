package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import java.util.function.Consumer;

final class KeysArePlain implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    entity.shape().components().stream()
        .filter(Component::isKey)
        .forEach(
            key ->
                key.marks()
                    .encrypted()
                    .ifPresent(
                        place ->
                            report.accept(
                                new Problem(
                                    Mistake.ENCRYPTED_KEY,
                                    place,
                                    key.path() + " is part of the key and encrypted.",
                                    "remove @Encrypted, and put an id here rather than a name or an address;"
                                        + " or seal the value in a component of its own."))));
  }
}
