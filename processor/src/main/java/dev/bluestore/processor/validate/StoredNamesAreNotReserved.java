package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import java.util.Set;
import java.util.function.Consumer;

final class StoredNamesAreNotReserved implements Rule {
  private static final Set<String> RESERVED =
      Set.of(
          "PK",
          "SK",
          "content_encrypted",
          "content_nonce",
          "content_chunks",
          "content_stray_since",
          "key_id",
          "aws:rep:deleting",
          "aws:rep:updatetime",
          "aws:rep:updateregion");

  private static final String RESERVED_PREFIX = "dek_";

  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    entity.stored().stream()
        .filter(field -> isReserved(field.storedName().text()))
        .forEach(field -> report.accept(problem(field)));
  }

  /** Whether the store keeps an attribute's name for itself. */
  static boolean isReserved(String name) {
    return RESERVED.contains(name) || name.startsWith(RESERVED_PREFIX);
  }

  private static Problem problem(Component field) {
    String name = field.storedName().text();
    return new Problem(
        Mistake.RESERVED_ATTRIBUTE_NAME,
        field.storedName().place(),
        "the stored name of " + field.path() + ", \"" + name + "\", is kept for the store.",
        field.storedName().stated()
            ? "state another name."
            : "state another name with @Attribute, or rename the component.");
  }
}
