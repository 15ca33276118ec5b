package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import java.util.function.Consumer;

final class KeysHaveOneRole implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    for (Component key : entity.partitionKeys()) {
      key.marks()
          .sort()
          .ifPresent(
              sort ->
                  report.accept(
                      new Problem(
                          Mistake.KEY_OF_BOTH_KINDS,
                          sort.place(),
                          key.path() + " is both partition key and sort key.",
                          "keep one of @PartitionKey and @SortKey.")));
    }
  }
}
