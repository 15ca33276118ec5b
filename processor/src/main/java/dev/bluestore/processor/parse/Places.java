package dev.bluestore.processor.parse;

import dev.bluestore.processor.diagnostics.Place;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Where the parts of one class stand. What comes from a class file has no source: for it stands
 * what names it.
 */
final class Places {
  // javac reads the type annotations of class files since JDK 22 (JDK-8225377).
  private static final boolean CLASS_FILES_SHOW_TYPE_ANNOTATIONS =
      Runtime.version().feature() >= 22;

  private final Sources sources;
  private final Place standIn;

  Places(Sources sources, Place standIn) {
    this.sources = sources;
    this.standIn = standIn;
  }

  /** The same with another place for what has no source. */
  Places orElse(Place place) {
    return new Places(sources, place);
  }

  /** Whether the element has a position. */
  boolean know(Element element) {
    return sources.contain(element);
  }

  /**
   * Whether a {@code @Nullable} on a type can be seen here: where it cannot, any type may be null.
   */
  boolean showTypeAnnotations(Element element) {
    return CLASS_FILES_SHOW_TYPE_ANNOTATIONS || know(element);
  }

  Place of(Element element) {
    return know(element) ? Place.of(element) : standIn;
  }

  Place of(Element element, AnnotationMirror annotation) {
    return know(element) ? Place.of(element, annotation) : standIn;
  }

  Place of(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return know(element) ? Place.of(element, annotation, value) : standIn;
  }
}
