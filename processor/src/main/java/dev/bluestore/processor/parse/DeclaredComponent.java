package dev.bluestore.processor.parse;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** A record component and the field behind it. */
record DeclaredComponent(RecordComponentElement element, VariableElement field) {

  static List<DeclaredComponent> of(TypeElement type) {
    List<VariableElement> fields = ElementFilter.fieldsIn(type.getEnclosedElements());
    return type.getRecordComponents().stream()
        .map(component -> new DeclaredComponent(component, fieldOf(component, fields)))
        .toList();
  }

  /** The field's type: the component's own is out of date in later rounds on JDK 17. */
  TypeMirror type() {
    return field.asType();
  }

  String name() {
    return element.getSimpleName().toString();
  }

  ExecutableElement accessor() {
    return element.getAccessor();
  }

  private static VariableElement fieldOf(
      RecordComponentElement component, List<VariableElement> fields) {
    return fields.stream()
        .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
        .findFirst()
        .orElseThrow();
  }
}
