package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class KeyConstantsHaveText implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    Stream.concat(entity.partitionConstants().stream(), entity.sortConstants().stream())
        .filter(constant -> constant.text().value().isEmpty())
        .forEach(
            constant ->
                report.accept(
                    new Problem(
                        Mistake.BAD_KEY_CONSTANT,
                        constant.text().place(),
                        "a constant in the key of " + entity.shape().displayName() + " is empty.",
                        "write at least one character, or remove the constant.")));
  }
}
