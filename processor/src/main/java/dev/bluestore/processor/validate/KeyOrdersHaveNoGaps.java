package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.KeyElement;
import dev.bluestore.processor.model.Stated;
import java.util.List;
import java.util.function.Consumer;

final class KeyOrdersHaveNoGaps implements Rule {
  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    check(entity.partition(), report);
    check(entity.sort(), report);
  }

  private static void check(List<KeyElement> elements, Consumer<Problem> report) {
    for (int i = 0; i < elements.size(); i++) {
      Stated<Integer> order = elements.get(i).order();
      if (order.value() != i + 1) {
        report.accept(
            new Problem(
                Mistake.BROKEN_KEY_ORDER,
                order.place(),
                elements.get(i).path()
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
