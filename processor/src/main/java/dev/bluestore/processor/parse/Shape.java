package dev.bluestore.processor.parse;

import dev.bluestore.processor.model.Construction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * What a class is made of, and how.
 *
 * @param components in the order that its construction needs
 * @param called what the construction calls or sets
 * @param makers the class of its builder with the supertypes; none without a builder
 */
record Shape(
    List<DeclaredComponent> components,
    Construction construction,
    List<Element> called,
    List<TypeElement> makers) {
  Shape {
    components = List.copyOf(components);
    called = List.copyOf(called);
    makers = List.copyOf(makers);
  }

  /** What is made by itself, without a builder. */
  Shape(List<DeclaredComponent> components, Construction construction, List<Element> called) {
    this(components, construction, called, List.of());
  }

  /** The fields of the class that are no component: their values would be lost. */
  List<VariableElement> lost(Members members) {
    Set<VariableElement> held =
        components.stream()
            .flatMap(component -> members.fieldsOf(component.name()).stream())
            .collect(Collectors.toSet());
    return members.fields().stream()
        .filter(field -> !field.getModifiers().contains(Modifier.TRANSIENT))
        .filter(field -> field.getConstantValue() == null)
        .filter(field -> !held.contains(field))
        .toList();
  }

  /** The accessors without a body that give no component: an instance could not have a value. */
  List<ExecutableElement> unset(Members members) {
    return members.abstractAccessors().stream()
        .filter(accessor -> components.stream().noneMatch(each -> each.reader().equals(accessor)))
        .toList();
  }
}
