package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.diagnostics.Spelling;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.IndexModel;
import dev.bluestore.processor.model.Stated;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class IndexesNameFields implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    for (IndexModel index : entity.indexes()) {
      Stream.concat(index.keys().stream(), index.include().stream())
          .filter(name -> entity.component(name.value()).isEmpty())
          .forEach(name -> report.accept(problem(entity, index, name)));
    }
  }

  private static Problem problem(EntityModel entity, IndexModel index, Stated<String> name) {
    List<String> names = entity.shape().components().stream().map(Component::name).toList();
    return new Problem(
        Mistake.UNKNOWN_INDEX_FIELD,
        name.place(),
        "the index "
            + index.name().value()
            + " names \""
            + name.value()
            + "\", which is no component of "
            + entity.shape().displayName()
            + ".",
        Spelling.closest(name.value(), names)
            .map(meant -> "did you mean \"" + meant + "\"?")
            .orElse("use one of " + String.join(", ", names) + "."));
  }
}
