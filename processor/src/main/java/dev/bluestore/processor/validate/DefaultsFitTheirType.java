package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.diagnostics.Spelling;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Presence;
import dev.bluestore.processor.model.Stated;
import dev.bluestore.processor.model.ValueType;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class DefaultsFitTheirType implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    Stream.concat(entity.shape().components().stream(), entity.nestedComponents().stream())
        .forEach(
            component ->
                component
                    .marks()
                    .fallback()
                    .ifPresent(fallback -> check(component, fallback, report)));
  }

  private static void check(
      Component component, Stated<String> fallback, Consumer<Problem> report) {
    if (component.isKey()) {
      report.accept(
          new Problem(
              Mistake.BAD_DEFAULT,
              fallback.place(),
              component.path() + " is part of the key, which is never missing, and has a default.",
              "remove @Default."));
    } else if (!DefaultText.fits(component.type(), fallback.value())) {
      report.accept(
          new Problem(
              Mistake.BAD_DEFAULT,
              fallback.place(),
              "the default \""
                  + fallback.value()
                  + "\" is no "
                  + component.declaredType()
                  + ", the type of "
                  + component.path()
                  + ".",
              fixFor(component, fallback.value())));
    }
  }

  private static String fixFor(Component component, String text) {
    ValueType type = component.type();
    if (type instanceof ValueType.EnumType enumType) {
      return Spelling.closest(text, enumType.constants())
          .map(meant -> "did you mean \"" + meant + "\"?")
          .orElse("write one of " + String.join(", ", enumType.constants()) + ".");
    } else if (DefaultText.hasForm(type)) {
      return "write a value in the form of its toString.";
    } else if (DefaultText.fits(type, "")) {
      return "write \"\" for an empty one; there is no form for another.";
    } else if (DefaultText.isEnumSet(type)) {
      return "declare it as a Set, whose default is \"\"; an EnumSet can be added to, and one default"
          + " would serve all items.";
    }
    return "only text, numbers, booleans, enums, UUIDs, URIs and java.time have a form: "
        + (component.presence() == Presence.REQUIRED
            ? "make the component an Optional."
            : "remove @Default, and an item without it reads as empty or null.");
  }
}
