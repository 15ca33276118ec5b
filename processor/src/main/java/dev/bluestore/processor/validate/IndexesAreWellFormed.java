package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.IndexModel;
import dev.bluestore.processor.model.Stated;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

final class IndexesAreWellFormed implements Rule {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");
  private static final Pattern WORD = Pattern.compile("[a-zA-Z0-9]");
  private static final int MOST = 4; // attributes on each side of an index's key

  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    for (IndexModel index : entity.indexes()) {
      if (!NAME.matcher(index.name().value()).matches()) {
        report.accept(
            problem(
                index.name().place(),
                "the name of the index \"" + index.name().value() + "\" is not of the form " + NAME,
                "write 3 to 255 letters, digits, _, - and dots."));
      } else if (!WORD.matcher(index.name().value()).find()) {
        report.accept(
            problem(
                index.name().place(),
                "the name of the index \""
                    + index.name().value()
                    + "\" has no letter and no digit, so that no method can be named by it",
                "write a name with letters, as in by_status."));
      }
      checkSides(index, report);
      checkRepeats(index, report);
    }
  }

  private static void checkSides(IndexModel index, Consumer<Problem> report) {
    if (index.partition().isEmpty() || index.partition().size() > MOST) {
      report.accept(sides(index, "1 to " + MOST + " partition fields", index.partition()));
    }
    if (index.sort().size() > MOST) {
      report.accept(sides(index, "at most " + MOST + " sort fields", index.sort()));
    }
    if (index.include().isEmpty() == (index.projection() == IndexModel.Projected.INCLUDE)) {
      report.accept(
          problem(
              index.place(),
              "the index "
                  + index.name().value()
                  + " has the projection "
                  + index.projection()
                  + " and includes "
                  + index.include().size()
                  + " fields",
              "name the fields in include where the projection is INCLUDE, and only there."));
    }
  }

  private static void checkRepeats(IndexModel index, Consumer<Problem> report) {
    Set<String> names = new HashSet<>();
    index.keys().stream()
        .filter(name -> !names.add(name.value()))
        .forEach(
            name ->
                report.accept(
                    problem(
                        name.place(),
                        "the index " + index.name().value() + " names " + name.value() + " twice",
                        "name each field once.")));
  }

  private static Problem sides(IndexModel index, String expected, List<Stated<String>> found) {
    return problem(
        index.place(),
        "the index "
            + index.name().value()
            + " has "
            + found.size()
            + " fields where it may have "
            + expected,
        "leave out those that no query gives.");
  }

  private static Problem problem(Place place, String what, String fix) {
    return new Problem(Mistake.MALFORMED_INDEX, place, what + ".", fix);
  }
}
