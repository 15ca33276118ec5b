package dev.bluestore.processor.parse;

import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds annotations and their values as the compiler holds them. */
final class Annotations {
  // How javac prints a value that it cannot evaluate yet; a text of these letters has quotes.
  private static final String UNRESOLVED = "<error>";

  private final Elements elements;

  Annotations(Elements elements) {
    this.elements = elements;
  }

  static Optional<AnnotationMirror> find(Element element, Class<? extends Annotation> type) {
    return find(element, type.getCanonicalName());
  }

  static Optional<AnnotationMirror> find(Element element, String qualifiedName) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> typeOf(mirror).getQualifiedName().contentEquals(qualifiedName))
        .map(AnnotationMirror.class::cast)
        .findFirst();
  }

  static TypeElement typeOf(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }

  /** A value that the annotation states, or its default; empty where it lacks one that it needs. */
  Optional<AnnotationValue> value(AnnotationMirror mirror, String name) {
    return find(elements.getElementValuesWithDefaults(mirror), name);
  }

  /** A text; empty where there is none, which the compiler reports itself. */
  String text(AnnotationMirror mirror, String name) {
    return value(mirror, name).map(value -> value.getValue().toString()).orElse("");
  }

  /** An int; 0 where the compiler cannot evaluate it, which it reports itself. */
  int number(AnnotationMirror mirror, String name) {
    return value(mirror, name)
        .map(AnnotationValue::getValue)
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .orElse(0);
  }

  /** A value that the annotation itself states: the only kind that has a position. */
  static Optional<AnnotationValue> statedValue(AnnotationMirror mirror, String name) {
    return find(mirror.getElementValues(), name);
  }

  /** Whether every value of the annotations of a type and of its record components is known. */
  boolean areResolved(TypeElement type) {
    return Stream.concat(Stream.of(type), type.getRecordComponents().stream())
        .flatMap(element -> element.getAnnotationMirrors().stream())
        .allMatch(this::isResolved);
  }

  private boolean isResolved(AnnotationMirror mirror) {
    var values = elements.getElementValuesWithDefaults(mirror);
    return ElementFilter.methodsIn(typeOf(mirror).getEnclosedElements()).stream()
            .allMatch(values::containsKey)
        && values.values().stream().noneMatch(value -> value.toString().equals(UNRESOLVED));
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
