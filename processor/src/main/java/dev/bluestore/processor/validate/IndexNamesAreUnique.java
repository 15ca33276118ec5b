package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.IndexModel;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Names that differ in nothing but their separators would give one query method twice. */
final class IndexNamesAreUnique implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    Set<String> words = new HashSet<>();
    for (IndexModel index : entity.indexes()) {
      if (!words.add(index.name().value().replaceAll("[_.-]", "").toLowerCase(Locale.ROOT))) {
        report.accept(
            new Problem(
                Mistake.REPEATED_INDEX,
                index.name().place(),
                entity.shape().displayName()
                    + " has more than one index with the name "
                    + index.name().value()
                    + ", or with one that differs from it in its separators alone.",
                "give one of them another name."));
      }
    }
  }
}
