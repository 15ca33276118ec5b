package dev.bluestore.processor.parse;

import dev.bluestore.processor.model.Presence;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/** Whether a component may be null, by JSpecify's scopes and anyone's {@code @Nullable}. */
final class Nullness {
  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
  private static final String NULL_UNMARKED = "org.jspecify.annotations.NullUnmarked";

  // By their simple names, of whatever library.
  private static final Set<String> NULLABLE = Set.of("Nullable");
  private static final Set<String> NON_NULL = Set.of("NonNull", "Nonnull", "NotNull");

  private Nullness() {}

  /** Whether types are non-null here unless they say otherwise. The nearest annotation decides. */
  static boolean isNullMarked(Element element) {
    for (Element scope = element; scope != null; scope = scope.getEnclosingElement()) {
      if (Annotations.find(scope, NULL_UNMARKED).isPresent()) {
        return false;
      }
      if (Annotations.find(scope, NULL_MARKED).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The presence of a component that is no {@code Optional}. */
  static Presence presenceOf(DeclaredComponent component, Places places) {
    if (component.type().getKind().isPrimitive()) {
      return Presence.REQUIRED;
    }
    if (says(component.own(), NULLABLE)) {
      return Presence.NULLABLE;
    }
    if (says(component.own(), NON_NULL)) {
      return Presence.REQUIRED;
    }
    Element element = component.element();
    if (isNullMarked(element) && places.showTypeAnnotations(element)) {
      return Presence.REQUIRED;
    }
    return says(component.further(), NULLABLE) ? Presence.NULLABLE : Presence.UNSPECIFIED;
  }

  /**
   * The presence of a component that is an {@code Optional}. Whether a field behind it may be null
   * where it is none itself is the class's own affair.
   */
  static Presence presenceOfOptional(DeclaredComponent component) {
    List<Element> optional =
        component.own().stream()
            .filter(
                element -> element.getKind() != ElementKind.FIELD || Optionals.is(element.asType()))
            .toList();
    return says(optional, NULLABLE) ? Presence.NULLABLE_OPTIONAL : Presence.OPTIONAL;
  }

  /**
   * An annotation goes where its {@code @Target} lets it, so each of the places that stand for a
   * component is looked at.
   */
  private static boolean says(List<? extends Element> elements, Set<String> annotations) {
    return elements.stream().flatMap(Nullness::places).anyMatch(each -> says(each, annotations));
  }

  private static Stream<AnnotatedConstruct> places(Element element) {
    return element instanceof ExecutableElement method
        ? Stream.of(method, method.getReturnType())
        : Stream.of(element, element.asType());
  }

  static boolean saysNullable(AnnotatedConstruct construct) {
    return says(construct, NULLABLE);
  }

  private static boolean says(AnnotatedConstruct construct, Set<String> annotations) {
    return construct.getAnnotationMirrors().stream()
        .map(mirror -> Annotations.typeOf(mirror).getSimpleName().toString())
        .anyMatch(annotations::contains);
  }
}
