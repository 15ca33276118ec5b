package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.IndexModel;
import dev.bluestore.processor.model.Stated;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class IndexesArePlain implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    for (IndexModel index : entity.indexes()) {
      Stream.concat(index.keys().stream(), index.include().stream())
          .filter(name -> entity.component(name.value()).filter(Component::isEncrypted).isPresent())
          .forEach(name -> report.accept(problem(entity, index, name)));
    }
  }

  private static Problem problem(EntityModel entity, IndexModel index, Stated<String> name) {
    return new Problem(
        Mistake.ENCRYPTED_INDEX,
        name.place(),
        "the index "
            + index.name().value()
            + " is over "
            + entity.shape().displayName()
            + "."
            + name.value()
            + ", which is encrypted.",
        "index a plain component that tells less, such as an id or a keyed hash (HMAC) of the value"
            + " that the application makes; or query the partition and look at the opened items.");
  }
}
