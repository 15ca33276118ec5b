package dev.bluestore.processor.parse;

import dev.bluestore.processor.diagnostics.Place;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * Where the parts of one record stand. A record that comes from a class file has no source: for all
 * of its parts stands the component that names it.
 */
final class Places {
  // javac reads the type annotations of class files since JDK 22 (JDK-8225377).
  private static final boolean CLASS_FILES_SHOW_TYPE_ANNOTATIONS =
      Runtime.version().feature() >= 22;

  private final Optional<Place> standIn;

  private Places(Optional<Place> standIn) {
    this.standIn = standIn;
  }

  static Places inSource() {
    return new Places(Optional.empty());
  }

  static Places allAt(Place standIn) {
    return new Places(Optional.of(standIn));
  }

  /**
   * Whether a {@code @Nullable} on a type can be seen here: where it cannot, any type may be null.
   */
  boolean showTypeAnnotations() {
    return standIn.isEmpty() || CLASS_FILES_SHOW_TYPE_ANNOTATIONS;
  }

  Place of(Element element) {
    return standIn.orElseGet(() -> Place.of(element));
  }

  Place of(Element element, AnnotationMirror annotation) {
    return standIn.orElseGet(() -> Place.of(element, annotation));
  }

  /** The value where it is stated, else the whole annotation. */
  Place of(Element element, AnnotationMirror annotation, String valueName) {
    return Annotations.statedValue(annotation, valueName)
        .map(value -> standIn.orElseGet(() -> Place.of(element, annotation, value)))
        .orElseGet(() -> of(element, annotation));
  }
}
