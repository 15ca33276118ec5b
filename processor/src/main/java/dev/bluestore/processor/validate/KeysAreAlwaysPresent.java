package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Presence;
import dev.bluestore.processor.model.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

final class KeysAreAlwaysPresent implements Rule {
  private static final Set<Presence> ABSENT =
      EnumSet.of(Presence.NULLABLE, Presence.OPTIONAL, Presence.NULLABLE_OPTIONAL);

  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    entity.shape().components().stream()
        .filter(component -> component.isKey() && ABSENT.contains(component.presence()))
        .filter(component -> !isSetByTheStore(component))
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

  // An absent id or time of creation is replaced before the key is made of it.
  private static boolean isSetByTheStore(Component key) {
    return key.presence() != Presence.NULLABLE_OPTIONAL
        && (key.marks().has(Role.GENERATED) || key.marks().has(Role.CREATED_AT));
  }
}
