package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Stated;
import java.util.List;
import java.util.function.Consumer;

final class SortOrdersHaveNoGaps implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    List<Component> keys = entity.sortKeys();
    for (int i = 0; i < keys.size(); i++) {
      Stated<Integer> order = keys.get(i).sort().orElseThrow().order();
      if (order.value() != i + 1) {
        report.accept(
            new Problem(
                Mistake.BROKEN_SORT_ORDER,
                order.place(),
                keys.get(i).path()
                    + " has order "
                    + order.value()
                    + " where "
                    + (i + 1)
                    + " is next; orders run from 1 without gaps or repeats.",
                "write order = " + (i + 1) + ", or order the others to match."));
        return;
      }
    }
  }
}
