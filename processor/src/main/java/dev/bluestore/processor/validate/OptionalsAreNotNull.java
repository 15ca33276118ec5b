package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Presence;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class OptionalsAreNotNull implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    Stream.concat(entity.fields().stream(), entity.nestedComponents().stream())
        .filter(component -> component.presence() == Presence.NULLABLE_OPTIONAL)
        .forEach(
            component ->
                report.accept(
                    new Problem(
                        Mistake.NULLABLE_OPTIONAL,
                        component.place(),
                        component.path()
                            + " is an Optional that may be null; both are stored as"
                            + " absent, and null would come back as empty.",
                        "remove @Nullable, or remove Optional.")));
  }
}
