package dev.bluestore.processor.parse;

import dev.bluestore.annotations.Attribute;
import dev.bluestore.annotations.Naming;
import dev.bluestore.annotations.NamingStrategy;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.model.StoredName;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * Which name a component is stored under: {@code @Attribute}, else {@code @Naming}, else its own.
 */
final class StoredNames {
  private final Elements elements;
  private final Annotations annotations;

  StoredNames(Elements elements, Annotations annotations) {
    this.elements = elements;
    this.annotations = annotations;
  }

  NamingStrategy strategyOf(TypeElement record) {
    return Annotations.find(record, Naming.class)
        .or(() -> Annotations.find(elements.getPackageOf(record), Naming.class))
        .flatMap(naming -> annotations.value(naming, "value"))
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString())
        .map(NamingStrategy::valueOf)
        .orElse(NamingStrategy.AS_IS);
  }

  StoredName nameOf(RecordComponentElement component, NamingStrategy strategy, Places places) {
    Optional<AnnotationMirror> attribute = Annotations.find(component, Attribute.class);
    if (attribute.isPresent()) {
      Place place = places.of(component, attribute.get(), "value");
      return new StoredName(annotations.text(attribute.get(), "value"), true, place);
    }
    String javaName = component.getSimpleName().toString();
    String stored =
        switch (strategy) {
          case AS_IS -> javaName;
          case SNAKE_CASE -> SnakeCase.of(javaName);
        };
    return new StoredName(stored, false, places.of(component));
  }
}
