package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Also in the classes that a plain field holds: they are in the clear with it. */
final class PlainFieldsHoldNoSecrets implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    entity.fields().stream()
        .filter(field -> !field.isEncrypted())
        .filter(field -> !isAccepted(field))
        .flatMap(field -> Stream.concat(Stream.of(field), Inside.of(entity, field.type()).stream()))
        .filter(field -> !isAccepted(field))
        .forEach(
            field ->
                SecretNames.wordIn(field).ifPresent(word -> report.accept(problem(field, word))));
  }

  private static boolean isAccepted(Component field) {
    return field.marks().suppressed().contains(Mistake.LEAKING_FIELD.id());
  }

  private static Problem problem(Component field, String word) {
    return new Problem(
        Mistake.LEAKING_FIELD,
        field.place(),
        field.path() + " is stored in the clear and named like a secret (\"" + word + "\").",
        "add @Encrypted to the entity's component; or accept it with @SuppressWarnings(\""
            + Mistake.LEAKING_FIELD.id()
            + "\").");
  }
}
