package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.PartitionMark;
import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.SortMark;
import dev.bluestore.processor.model.Stated;
import dev.bluestore.processor.model.ValueType;
import java.util.function.Consumer;

final class WidthsFitTheirType implements Rule {
  private static final int WIDEST = 19; // digits of Long.MAX_VALUE

  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    for (Component component : entity.shape().components()) {
      component
          .marks()
          .partition()
          .map(PartitionMark::width)
          .ifPresent(w -> check(component, w, report));
      component.marks().sort().map(SortMark::width).ifPresent(w -> check(component, w, report));
    }
  }

  private static void check(Component key, Stated<Integer> width, Consumer<Problem> report) {
    if (width.value() < 0 || width.value() > WIDEST) {
      report.accept(
          new Problem(
              Mistake.BAD_WIDTH,
              width.place(),
              key.path()
                  + " has the width "
                  + width.value()
                  + "; a width is 1 to "
                  + WIDEST
                  + " digits.",
              "write the number of digits of the greatest value, or leave the width out for "
                  + WIDEST
                  + "."));
    } else if (width.value() != 0 && !isNumber(key.type())) {
      report.accept(
          new Problem(
              Mistake.BAD_WIDTH,
              width.place(),
              key.path() + " has a width, but only integers are padded to one.",
              "remove the width."));
    }
  }

  private static boolean isNumber(ValueType type) {
    return (type instanceof ScalarType scalar && scalar.hasWidth())
        || (type instanceof ValueType.ConvertedType converted && isNumber(converted.form()))
        || type instanceof ValueType.UnknownType;
  }
}
