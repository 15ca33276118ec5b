package dev.bluestore.processor.parse;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** The places where the annotations of one thing may stand, the nearest first. */
final class Annotated {
  private final List<Element> elements;
  private final Places places;
  private final Reading reading;

  Annotated(List<? extends Element> elements, Places places, Reading reading) {
    this.elements = List.copyOf(elements);
    this.places = places;
    this.reading = reading;
    for (Element element : elements) {
      if (!Annotations.areResolved(element, reading.elements())) {
        reading.unresolvedAnnotation();
      }
    }
  }

  /** The annotation that is nearest. */
  Optional<Mark> find(Class<? extends Annotation> type) {
    return elements.stream().flatMap(element -> find(element, type).stream()).findFirst();
  }

  /** Every annotation of a repeatable type, at the nearest place that has any. */
  List<Mark> findAll(Class<? extends Annotation> type, Class<? extends Annotation> container) {
    return elements.stream()
        .map(
            element ->
                Stream.concat(
                        find(element, type).stream(),
                        find(element, container).stream()
                            .flatMap(several -> several.marks("value").stream()))
                    .toList())
        .filter(marks -> !marks.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** What {@code @SuppressWarnings} names at these places and around them. */
  Set<String> suppressed() {
    return elements.stream()
        .flatMap(
            element -> Stream.iterate(element, each -> each != null, Element::getEnclosingElement))
        .distinct()
        .flatMap(element -> find(element, SuppressWarnings.class).stream())
        .flatMap(mark -> mark.texts("value").stream())
        .map(stated -> stated.value())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Mark> find(Element element, Class<? extends Annotation> type) {
    return Annotations.find(element, type)
        .map(mirror -> new Mark(element, mirror, reading.elements(), places));
  }
}
