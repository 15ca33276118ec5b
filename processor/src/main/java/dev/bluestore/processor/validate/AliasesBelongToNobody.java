package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.ClassModel;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Stated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class AliasesBelongToNobody implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    entity.keys().stream()
        .flatMap(key -> key.marks().aliases().stream().map(alias -> inKey(key, alias)))
        .forEach(report);
    entity.stored().stream()
        .flatMap(field -> field.marks().aliases().stream().flatMap(alias -> ofStore(field, alias)))
        .forEach(report);
    check(entity.stored(), report);
    entity.nested().stream()
        .filter(ClassModel.class::isInstance)
        .forEach(nested -> check(((ClassModel) nested).components(), report));
  }

  private static void check(List<Component> fields, Consumer<Problem> report) {
    Map<String, Component> owners = new HashMap<>();
    fields.forEach(field -> owners.putIfAbsent(field.storedName().text(), field));
    for (Component field : fields) {
      for (Stated<String> alias : field.marks().aliases()) {
        Component owner = owners.putIfAbsent(alias.value(), field);
        if (alias.value().isEmpty()) {
          report.accept(
              problem(alias, field.path() + " has an empty alias.", "write a name, or remove it."));
        } else if (field.equals(owner) && !field.isKey()) {
          report.accept(twice(field, alias));
        } else if (owner != null && !field.isKey()) {
          report.accept(
              problem(
                  alias,
                  field.path()
                      + " has the alias \""
                      + alias.value()
                      + "\", which belongs to "
                      + owner.path()
                      + ".",
                  "remove the alias, or rename the other."));
        }
      }
    }
  }

  private static Problem inKey(Component key, Stated<String> alias) {
    return problem(
        alias,
        key.path() + " is part of the key, which has no names, and has an alias.",
        "remove @Aliases.");
  }

  private static Stream<Problem> ofStore(Component field, Stated<String> alias) {
    return StoredNamesAreNotReserved.isReserved(alias.value()) && !field.isKey()
        ? Stream.of(
            problem(
                alias,
                field.path()
                    + " has the alias \""
                    + alias.value()
                    + "\", which is kept for the store.",
                "remove the alias; no field was ever stored under it."))
        : Stream.empty();
  }

  private static Problem twice(Component field, Stated<String> alias) {
    boolean isName = alias.value().equals(field.storedName().text());
    return problem(
        alias,
        field.path()
            + " has the alias \""
            + alias.value()
            + (isName ? "\", its present name." : "\" twice."),
        isName ? "name the older names alone." : "write it once.");
  }

  private static Problem problem(Stated<String> alias, String what, String fix) {
    return new Problem(Mistake.BAD_ALIAS, alias.place(), what, fix);
  }
}
