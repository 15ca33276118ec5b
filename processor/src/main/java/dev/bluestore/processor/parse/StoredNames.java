package dev.bluestore.processor.parse;

import dev.bluestore.annotations.Attribute;
import dev.bluestore.annotations.Naming;
import dev.bluestore.annotations.NamingStrategy;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.model.StoredName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * Which name a component is stored under: {@code @Attribute}, else {@code @Naming}, else its own.
 */
final class StoredNames {
  private final NamingStrategy strategy;

  private StoredNames(NamingStrategy strategy) {
    this.strategy = strategy;
  }

  /** The names in a class, by its own {@code @Naming} or that of its package. */
  static StoredNames in(TypeElement type, Places places, Reading reading) {
    return new StoredNames(
        new Annotated(List.of(type, reading.elements().getPackageOf(type)), places, reading)
            .find(Naming.class)
            .flatMap(naming -> naming.constant("value", NamingStrategy.class))
            .orElse(NamingStrategy.AS_IS));
  }

  StoredName of(String javaName, Annotated annotated, Place place) {
    return annotated
        .find(Attribute.class)
        .map(attribute -> attribute.text("value"))
        .map(stated -> new StoredName(stated.value(), true, stated.place()))
        .orElseGet(() -> new StoredName(of(javaName), false, place));
  }

  /** The name that follows from a Java name. */
  String of(String javaName) {
    return switch (strategy) {
      case AS_IS -> javaName;
      case SNAKE_CASE -> SnakeCase.of(javaName);
    };
  }
}
