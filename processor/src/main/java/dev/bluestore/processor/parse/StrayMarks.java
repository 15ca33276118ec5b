package dev.bluestore.processor.parse;

import dev.bluestore.processor.diagnostics.Mistake;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds the annotations of a class, its supertypes and its builder that no component has. */
final class StrayMarks {
  private static final Set<ElementKind> MEMBERS =
      Set.of(ElementKind.FIELD, ElementKind.METHOD, ElementKind.CONSTRUCTOR);

  private final Members members;
  private final String name;
  private final Places places;

  StrayMarks(Members members, String name, Places places) {
    this.members = members;
    this.name = name;
    this.places = places;
  }

  void report(Shape shape) {
    Set<Element> read = new HashSet<>();
    shape.components().forEach(component -> read.addAll(component.elements()));
    Stream.concat(members.hierarchy().stream(), shape.makers().stream())
        .flatMap(type -> type.getEnclosedElements().stream())
        .filter(member -> MEMBERS.contains(member.getKind()))
        .flatMap(StrayMarks::withParameters)
        .filter(element -> !read.contains(element))
        .forEach(this::report);
  }

  private static Stream<Element> withParameters(Element member) {
    return member instanceof ExecutableElement method
        ? Stream.concat(Stream.of(method), method.getParameters().stream())
        : Stream.of(member);
  }

  private void report(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (Annotations.isOwn(mirror)) {
        members
            .reading()
            .report(
                Mistake.MISPLACED_ANNOTATION,
                places.of(element, mirror),
                described(element)
                    + " carries @"
                    + Annotations.typeOf(mirror).getSimpleName()
                    + " but is no component of "
                    + name
                    + ".",
                "put it on the component itself: its field, its accessor or its parameter of the"
                    + " constructor; or remove it.");
      }
    }
  }

  /** {@code Order.Builder.note}, or {@code the parameter note of Order.Builder.setNote}. */
  private static String described(Element element) {
    Element owner = element.getEnclosingElement();
    if (owner instanceof ExecutableElement method) {
      return "the parameter " + element + " of " + described(method);
    }
    String type = owner instanceof TypeElement above ? ClassParser.displayName(above) : "";
    return element.getKind() == ElementKind.CONSTRUCTOR
        ? "the constructor of " + type
        : type + "." + element.getSimpleName();
  }
}
