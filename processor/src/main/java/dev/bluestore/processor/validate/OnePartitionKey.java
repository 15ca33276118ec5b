package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

final class OnePartitionKey implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    List<Component> keys = entity.partitionKeys();
    if (keys.isEmpty()) {
      report.accept(
          new Problem(
              Mistake.NO_PARTITION_KEY,
              entity.record().place(),
              entity.record().displayName() + " has no partition key.",
              "put @PartitionKey(\"name\") on the component that says which partition an item"
                  + " belongs to."));
    }
    String names = keys.stream().map(Component::name).collect(Collectors.joining(", "));
    keys.stream()
        .skip(1)
        .forEach(
            key ->
                report.accept(
                    new Problem(
                        Mistake.SEVERAL_PARTITION_KEYS,
                        key.partition().orElseThrow().place(),
                        entity.record().displayName()
                            + " has more than one partition key: "
                            + names
                            + ".",
                        "keep @PartitionKey on one of them, and make the others @SortKey or plain"
                            + " components.")));
  }
}
