package dev.bluestore.processor.parse;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds annotations as the compiler holds them. */
final class Annotations {
  private static final String OWN = "dev.bluestore.annotations.";

  // How javac prints a value that it cannot evaluate yet; a text of these letters has quotes.
  private static final String UNRESOLVED = "<error>";

  private Annotations() {}

  static Optional<AnnotationMirror> find(
      AnnotatedConstruct construct, Class<? extends Annotation> type) {
    return find(construct, type.getCanonicalName());
  }

  static Optional<AnnotationMirror> find(AnnotatedConstruct construct, String qualifiedName) {
    return construct.getAnnotationMirrors().stream()
        .filter(mirror -> typeOf(mirror).getQualifiedName().contentEquals(qualifiedName))
        .map(AnnotationMirror.class::cast)
        .findFirst();
  }

  static boolean has(AnnotatedConstruct construct, Class<? extends Annotation> type) {
    return find(construct, type).isPresent();
  }

  static TypeElement typeOf(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }

  /** Whether it is an annotation of this library. */
  static boolean isOwn(AnnotationMirror mirror) {
    return typeOf(mirror).getQualifiedName().toString().startsWith(OWN);
  }

  /** Whether every value of the annotations of this library on it is known by now. */
  static boolean areResolved(AnnotatedConstruct construct, Elements elements) {
    return construct.getAnnotationMirrors().stream()
        .filter(Annotations::isOwn)
        .allMatch(mirror -> isResolved(mirror, elements));
  }

  private static boolean isResolved(AnnotationMirror mirror, Elements elements) {
    var values = elements.getElementValuesWithDefaults(mirror);
    return ElementFilter.methodsIn(typeOf(mirror).getEnclosedElements()).stream()
            .allMatch(values::containsKey)
        && values.values().stream().allMatch(value -> isResolved(value, elements));
  }

  private static boolean isResolved(AnnotationValue value, Elements elements) {
    if (value.getValue() instanceof AnnotationMirror nested) {
      return isResolved(nested, elements);
    }
    if (value.getValue() instanceof List<?> several) {
      return several.stream().allMatch(each -> isResolved((AnnotationValue) each, elements));
    }
    return !value.toString().equals(UNRESOLVED);
  }
}
