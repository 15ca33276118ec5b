package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import java.util.function.Consumer;

final class KeysHoldNoSecrets implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    entity.keys().stream()
        .filter(key -> !key.marks().suppressed().contains(Mistake.LEAKING_KEY.id()))
        .forEach(
            key -> SecretNames.wordIn(key).ifPresent(word -> report.accept(problem(key, word))));
  }

  private static Problem problem(Component key, String word) {
    return new Problem(
        Mistake.LEAKING_KEY,
        key.place(),
        key.path() + " is part of the key and named like a secret (\"" + word + "\").",
        "put an id here, and the value into an encrypted component; or accept it with"
            + " @SuppressWarnings(\""
            + Mistake.LEAKING_KEY.id()
            + "\").");
  }
}
