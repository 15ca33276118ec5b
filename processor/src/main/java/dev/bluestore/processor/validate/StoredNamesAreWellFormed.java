package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class StoredNamesAreWellFormed implements Rule {
  private static final int MAX_BYTES = 255; // DynamoDB's limit for names that indexes can use

  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    Stream.concat(entity.stored().stream(), entity.nestedComponents().stream())
        .forEach(field -> check(field, report));
  }

  private static void check(Component field, Consumer<Problem> report) {
    String name = field.storedName().text();
    if (name.isEmpty()) {
      report.accept(problem(field, "is empty", "write a name, or remove @Attribute."));
    } else if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
      report.accept(
          problem(
              field,
              "has an unpaired surrogate, which UTF-8 cannot hold",
              "write both halves of the character, or neither."));
    } else if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      int bytes = name.getBytes(StandardCharsets.UTF_8).length;
      report.accept(
          problem(
              field,
              "is " + bytes + " bytes long in UTF-8; at most " + MAX_BYTES + " are allowed",
              "state a shorter name with @Attribute."));
    }
  }

  private static Problem problem(Component field, String what, String fix) {
    return new Problem(
        Mistake.MALFORMED_ATTRIBUTE_NAME,
        field.storedName().place(),
        "the stored name of " + field.path() + " " + what + ".",
        fix);
  }
}
