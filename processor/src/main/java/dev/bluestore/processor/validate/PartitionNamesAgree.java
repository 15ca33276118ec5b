package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Stated;
import java.util.List;
import java.util.function.Consumer;

final class PartitionNamesAgree implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    List<Stated<String>> names = entity.partitionNames();
    if (names.isEmpty() && !entity.partition().isEmpty()) {
      report.accept(
          new Problem(
              Mistake.PARTITION_NAME_UNCLEAR,
              entity.place(),
              "nothing states the name of the partitions of " + entity.shape().displayName() + ".",
              "write @PartitionKey(\"name\"), or @Entity(…, partition = \"name\")."));
    }
    names.stream()
        .skip(1)
        .filter(name -> !name.value().equals(names.get(0).value()))
        .forEach(
            name ->
                report.accept(
                    new Problem(
                        Mistake.PARTITION_NAME_UNCLEAR,
                        name.place(),
                        "the partitions of "
                            + entity.shape().displayName()
                            + " are named \""
                            + names.get(0).value()
                            + "\" and \""
                            + name.value()
                            + "\".",
                        "state the name once; give the further components an order alone.")));
  }
}
