package dev.bluestore.processor.parse;

import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.model.Stated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** An annotation, the element that carries it, and what it says, stated or by default. */
record Mark(Element element, AnnotationMirror mirror, Elements elements, Places places) {

  Place place() {
    return places.of(element, mirror);
  }

  /** A text; empty where there is none, which the compiler reports itself. */
  Stated<String> text(String name) {
    String text = value(name).map(value -> value.getValue().toString()).orElse("");
    return new Stated<>(text, place(name));
  }

  /** An int; 0 where the compiler cannot evaluate it, which it reports itself. */
  Stated<Integer> number(String name) {
    int number =
        value(name)
            .map(AnnotationValue::getValue)
            .filter(Integer.class::isInstance)
            .map(Integer.class::cast)
            .orElse(0);
    return new Stated<>(number, place(name));
  }

  /** Whether something is so; false where the compiler cannot evaluate it, which it reports. */
  boolean flag(String name) {
    return value(name).map(AnnotationValue::getValue).filter(Boolean.TRUE::equals).isPresent();
  }

  /** Texts, each with its place. */
  List<Stated<String>> texts(String name) {
    return several(name).stream()
        .map(each -> new Stated<>(each.getValue().toString(), places.of(element, mirror, each)))
        .toList();
  }

  /** Annotations inside this one. */
  List<Mark> marks(String name) {
    return several(name).stream()
        .map(AnnotationValue::getValue)
        .filter(AnnotationMirror.class::isInstance)
        .map(each -> new Mark(element, (AnnotationMirror) each, elements, places))
        .toList();
  }

  /** A class; empty where the compiler does not know it. */
  Optional<TypeMirror> type(String name) {
    return value(name)
        .map(AnnotationValue::getValue)
        .filter(TypeMirror.class::isInstance)
        .map(TypeMirror.class::cast);
  }

  /** A constant of an enum; empty where the compiler does not know it. */
  <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
    return value(name)
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString())
        .map(constant -> Enum.valueOf(type, constant));
  }

  private List<? extends AnnotationValue> several(String name) {
    return value(name)
        .map(AnnotationValue::getValue)
        .filter(List.class::isInstance)
        .map(values -> ((List<?>) values).stream().map(AnnotationValue.class::cast).toList())
        .orElse(List.of());
  }

  /** The value where it is stated, the only kind that has a position; else the annotation. */
  private Place place(String name) {
    return find(mirror.getElementValues(), name)
        .map(value -> places.of(element, mirror, value))
        .orElseGet(this::place);
  }

  private Optional<AnnotationValue> value(String name) {
    return find(elements.getElementValuesWithDefaults(mirror), name);
  }

  private static Optional<AnnotationValue> find(
      Map<? extends ExecutableElement, ? extends AnnotationValue> values, String name) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .map(Map.Entry::getValue)
        .map(AnnotationValue.class::cast)
        .findFirst();
  }
}
