package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Role;
import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.Stated;
import dev.bluestore.processor.model.ValueType;
import java.util.List;
import java.util.function.Consumer;

/** An item that has its version elsewhere could be read, and never be written again. */
final class VersionsStayWhereTheyAre implements Rule {
  private static final String READS_AS_0 = "; an item without a version reads as version 0.";

  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    for (Component field : entity.fields()) {
      if (field.marks().has(Role.VERSION)) {
        check(field, report);
      }
    }
  }

  private static void check(Component version, Consumer<Problem> report) {
    List<Stated<String>> aliases = version.marks().aliases();
    if (!aliases.isEmpty()) {
      report.accept(
          problem(
              version,
              "@Aliases",
              aliases.get(0).place(),
              "keep its name: write @Attribute(\"" + aliases.get(0).value() + "\") instead."));
    }
    version
        .marks()
        .formerlyEncrypted()
        .ifPresent(
            place ->
                report.accept(
                    problem(
                        version,
                        "@FormerlyEncrypted",
                        place,
                        "remove @FormerlyEncrypted" + READS_AS_0)));
    version
        .marks()
        .fallback()
        .filter(text -> isOtherThanZero(version.type(), text.value()))
        .ifPresent(
            text ->
                report.accept(
                    problem(version, "@Default", text.place(), "remove @Default" + READS_AS_0)));
  }

  // What is no number is a mistake of its own.
  private static boolean isOtherThanZero(ValueType type, String text) {
    return (type == ScalarType.INT32 || type == ScalarType.INT64)
        && DefaultText.fits(type, text)
        && Long.parseLong(text) != 0;
  }

  private static Problem problem(Component version, String annotation, Place place, String fix) {
    return new Problem(
        Mistake.MOVED_VERSION,
        place,
        version.path() + " carries @Version and " + annotation + ".",
        fix);
  }
}
