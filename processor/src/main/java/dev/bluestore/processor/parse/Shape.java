package dev.bluestore.processor.parse;

import dev.bluestore.processor.model.Construction;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * What a class is made of, and how.
 *
 * @param components in the order that its construction needs
 * @param called what the construction calls or sets
 */
record Shape(List<DeclaredComponent> components, Construction construction, List<Element> called) {
  Shape {
    components = List.copyOf(components);
    called = List.copyOf(called);
  }

  /** The fields of the class that are no component: their values would be lost. */
  List<VariableElement> lost(Members members) {
    return members.fields().stream()
        .filter(field -> !field.getModifiers().contains(Modifier.TRANSIENT))
        .filter(field -> field.getConstantValue() == null)
        .filter(field -> components.stream().noneMatch(each -> isHeldBy(field, each)))
        .toList();
  }

  private static boolean isHeldBy(VariableElement field, DeclaredComponent component) {
    return BeanNames.areOfOne(field.getSimpleName().toString(), component.name());
  }
}
