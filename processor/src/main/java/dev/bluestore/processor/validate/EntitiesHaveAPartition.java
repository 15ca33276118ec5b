package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import java.util.function.Consumer;

final class EntitiesHaveAPartition implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    if (entity.partition().isEmpty()) {
      report.accept(
          new Problem(
              Mistake.NO_PARTITION_KEY,
              entity.place(),
              entity.shape().displayName() + " has no partition key.",
              "put @PartitionKey(\"name\") on the component that says which partition an item"
                  + " belongs to."));
    }
  }
}
