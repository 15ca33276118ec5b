package dev.bluestore.processor.validate;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.ValueType;
import java.util.Set;
import java.util.function.Consumer;

final class KeysHaveATextForm implements Rule {
  private static final Set<ValueType> TYPES =
      Set.of(
          ScalarType.TEXT,
          ScalarType.CHARACTER,
          ScalarType.INT8,
          ScalarType.INT16,
          ScalarType.INT32,
          ScalarType.INT64,
          ScalarType.INSTANT,
          ScalarType.LOCAL_DATE,
          ScalarType.UUID);

  @Override
  public void check(EntityModel entity, Consumer<Problem> report) {
    entity.shape().components().stream()
        .filter(component -> component.isKey() && !isSupported(component.type()))
        .forEach(
            key ->
                report.accept(
                    new Problem(
                        Mistake.UNSUPPORTED_KEY_TYPE,
                        key.place(),
                        key.path()
                            + " is part of the key but has the type "
                            + key.declaredType()
                            + ", which has no text form for keys.",
                        "use String, char, an integer, an enum, Instant, LocalDate or UUID, or a"
                            + " @Convert to one.")));
  }

  private static boolean isSupported(ValueType type) {
    return TYPES.contains(type)
        || type == ScalarType.EPOCH_SECOND // a time to live, which no key can be anyway
        || type instanceof ValueType.EnumType
        || (type instanceof ValueType.ConvertedType converted && isSupported(converted.form()))
        || type instanceof ValueType.UnknownType;
  }
}
