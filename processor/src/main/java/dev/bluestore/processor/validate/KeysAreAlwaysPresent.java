package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Presence;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

final class KeysAreAlwaysPresent implements Rule {
  private static final Set<Presence> ABSENT =
      EnumSet.of(Presence.NULLABLE, Presence.OPTIONAL, Presence.NULLABLE_OPTIONAL);

  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    entity.record().components().stream()
        .filter(component -> component.isKey() && ABSENT.contains(component.presence()))
        .forEach(
            key ->
                report.accept(
                    new Problem(
                        Mistake.ABSENT_KEY,
                        key.place(),
                        key.path() + " is part of the key but may be absent.",
                        "remove "
                            + (key.presence() == Presence.NULLABLE ? "@Nullable" : "Optional")
                            + ", or make it a component outside the key.")));
  }
}
