package dev.bluestore.processor.diagnostics;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Where in the source something stands: an element and, where they exist, its annotation and the
 * value in it. Good for one round of the compilation: elements of an earlier round may have lost
 * their position.
 */
public record Place(
    Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {

  /** The element itself. */
  public static Place of(Element element) {
    return new Place(element, Optional.empty(), Optional.empty());
  }

  /** An annotation of the element. */
  public static Place of(Element element, AnnotationMirror annotation) {
    return new Place(element, Optional.of(annotation), Optional.empty());
  }

  /** A value that an annotation of the element states. */
  public static Place of(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return new Place(element, Optional.of(annotation), Optional.of(value));
  }
}
