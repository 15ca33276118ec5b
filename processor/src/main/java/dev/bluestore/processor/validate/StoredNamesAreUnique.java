package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.ClassModel;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Sealed fields count too: a sealed value is never to be confused with a plain attribute. */
final class StoredNamesAreUnique implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    check(entity.stored(), report);
    entity.nested().stream()
        .filter(ClassModel.class::isInstance)
        .forEach(nested -> check(((ClassModel) nested).components(), report));
  }

  private static void check(List<Component> fields, Consumer<Problem> report) {
    Map<String, Component> named = new HashMap<>();
    for (Component field : fields) {
      Component first = named.putIfAbsent(field.storedName().text(), field);
      if (first != null) {
        report.accept(
            new Problem(
                Mistake.REPEATED_ATTRIBUTE_NAME,
                field.storedName().place(),
                first.path()
                    + " and "
                    + field.path()
                    + " are both stored as \""
                    + field.storedName().text()
                    + "\".",
                "state another name for one of them with @Attribute."));
      }
    }
  }
}
