package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.ClassModel;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.NestedModel;
import dev.bluestore.processor.model.VariantsModel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

final class VariantsAreDistinct implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    for (NestedModel nested : entity.nested()) {
      if (nested instanceof VariantsModel variants) {
        checkNames(variants, report);
        checkDiscriminator(entity, variants, report);
      }
    }
  }

  private static void checkNames(VariantsModel variants, Consumer<Problem> report) {
    Map<String, VariantsModel.Variant> named = new HashMap<>();
    for (VariantsModel.Variant variant : variants.variants()) {
      VariantsModel.Variant first = named.putIfAbsent(variant.name().value(), variant);
      if (first != null) {
        report.accept(
            new Problem(
                Mistake.REPEATED_VARIANT,
                variant.name().place(),
                nameOf(first)
                    + " and "
                    + nameOf(variant)
                    + " are both told by \""
                    + variant.name().value()
                    + "\".",
                "put @Variant with another name on one of them."));
      }
    }
  }

  private static String nameOf(VariantsModel.Variant variant) {
    return String.join(".", variant.type().simpleNames());
  }

  private static void checkDiscriminator(
      EntityModel entity, VariantsModel variants, Consumer<Problem> report) {
    for (VariantsModel.Variant variant : variants.variants()) {
      entity.nested().stream()
          .filter(nested -> nested.type().equals(variant.type()))
          .filter(ClassModel.class::isInstance)
          .flatMap(nested -> ((ClassModel) nested).components().stream())
          .filter(field -> clashes(field, variants.discriminator().value()))
          .forEach(field -> report.accept(clash(variants, field)));
    }
  }

  private static boolean clashes(Component field, String discriminator) {
    return field.storedName().text().equals(discriminator)
        || field.marks().aliases().stream().anyMatch(alias -> alias.value().equals(discriminator));
  }

  private static Problem clash(VariantsModel variants, Component field) {
    return new Problem(
        Mistake.DISCRIMINATOR_CLASH,
        field.storedName().place(),
        field.path()
            + " is stored as \""
            + variants.discriminator().value()
            + "\", the discriminator of "
            + variants.displayName()
            + ".",
        "put @Discriminator with another name on "
            + variants.displayName()
            + ", or @Attribute on the component.");
  }
}
