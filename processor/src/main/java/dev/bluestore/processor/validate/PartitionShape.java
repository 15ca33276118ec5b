package dev.bluestore.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.KeyElement;
import dev.bluestore.processor.model.Stated;
import dev.bluestore.processor.model.ValueType;
import java.util.List;
import java.util.function.Function;

/**
 * What the partitions of an entity are, in words: two entities with the same words are stored in
 * the same partitions.
 */
final class PartitionShape {
  private PartitionShape() {}

  /** The partition's name; empty where none is stated. */
  static String nameOf(EntityModel entity) {
    return entity.partitionNames().stream().map(Stated::value).findFirst().orElse("");
  }

  /** The parts behind the name, such as {@code int of 2 digits} and {@code "latest"}. */
  static List<String> of(EntityModel entity) {
    return parts(entity, PartitionShape::type);
  }

  /** The same with the names of the components: {@code int round of 2 digits}. */
  static List<String> named(EntityModel entity) {
    return parts(entity, component -> type(component) + " " + component.name());
  }

  private static List<String> parts(EntityModel entity, Function<Component, String> naming) {
    return entity.partition().stream()
        .map(
            part ->
                part instanceof KeyElement.Field field
                    ? naming.apply(field.component()) + form(field.component())
                    : "\"" + ((KeyElement.Constant) part).text().value() + "\"")
        .toList();
  }

  private static String type(Component component) {
    return simple(component.declaredType());
  }

  private static String form(Component component) {
    String converted =
        component.type() instanceof ValueType.ConvertedType type
            ? " by " + simple(type.converter())
            : "";
    return converted + (component.width() == 0 ? "" : " of " + component.width() + " digits");
  }

  /** What everybody knows, by its simple name. */
  private static String simple(TypeName type) {
    return type instanceof ClassName name && name.packageName().startsWith("java.")
        ? name.simpleName()
        : type.toString();
  }
}
