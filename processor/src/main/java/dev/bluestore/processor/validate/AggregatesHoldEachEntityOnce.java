package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.AggregateModel;
import dev.bluestore.processor.model.AggregateModel.Part;
import dev.bluestore.processor.model.EntityModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A rule of collections: the entity type of an item tells the component that it belongs to. */
final class AggregatesHoldEachEntityOnce {
  /** Reports each component with an entity type that another one before it has. */
  void check(AggregateModel aggregate, Consumer<Problem> report) {
    Map<String, String> owners = new HashMap<>();
    for (Part part : aggregate.parts()) {
      part.content().entities().stream()
          .flatMap(entity -> repeated(entity, part, owners, aggregate).stream())
          .forEach(report);
    }
  }

  private static Optional<Problem> repeated(
      EntityModel entity, Part part, Map<String, String> owners, AggregateModel aggregate) {
    String type = entity.type().value();
    String owner = owners.putIfAbsent(type, part.name());
    return owner == null
        ? Optional.empty()
        : Optional.of(
            new Problem(
                Mistake.REPEATED_COLLECTION_ENTITY,
                part.place(),
                aggregate.displayName()
                    + "."
                    + part.name()
                    + " holds the entity type \""
                    + type
                    + "\", which "
                    + owner
                    + " holds already.",
                "keep one of the two, and take what else is needed from it in a method of "
                    + aggregate.displayName()
                    + "."));
  }
}
