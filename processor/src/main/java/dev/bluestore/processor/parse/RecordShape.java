package dev.bluestore.processor.parse;

import dev.bluestore.processor.model.Construction;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;

/** A record: made by its canonical constructor, read by its accessors. */
final class RecordShape {
  private final Members members;

  RecordShape(Members members) {
    this.members = members;
  }

  Shape shape() {
    return new Shape(
        members.element().getRecordComponents().stream().map(this::component).toList(),
        new Construction.Constructor(),
        List.of());
  }

  // The field stands for the component: on JDK 17 a component's own type is out of date in later
  // rounds, and its annotations have no position.
  private DeclaredComponent component(RecordComponentElement component) {
    String name = component.getSimpleName().toString();
    VariableElement field = members.field(name).orElseThrow();
    ExecutableElement accessor = members.accessor(name).orElseGet(component::getAccessor);
    return new DeclaredComponent(
        name,
        members.typeOf(field),
        field,
        accessor,
        List.of(field, component, accessor),
        members.overridden(accessor));
  }
}
