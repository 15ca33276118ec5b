package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Stated;
import java.util.function.Consumer;

final class PartitionNamesAreWellFormed implements Rule {
  // Partitions of the store's own records.
  private static final String RESERVED_PREFIX = "bluestore-";

  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    entity.partitionNames().forEach(name -> check(name, report));
  }

  private static void check(Stated<String> name, Consumer<Problem> report) {
    if (!Identifier.isWellFormed(name.value())) {
      report.accept(
          new Problem(
              Mistake.MALFORMED_PARTITION_NAME,
              name.place(),
              "the partition name \""
                  + name.value()
                  + "\" is not of the form "
                  + Identifier.FORM
                  + ".",
              Identifier.fixFor(name.value())));
    } else if (name.value().startsWith(RESERVED_PREFIX)) {
      report.accept(
          new Problem(
              Mistake.RESERVED_PARTITION_NAME,
              name.place(),
              "the partition name \"" + name.value() + "\" is kept for the store's own records.",
              "choose a name that does not begin with " + RESERVED_PREFIX + "."));
    }
  }
}
