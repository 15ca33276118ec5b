package dev.bluestore.processor.parse;

import dev.bluestore.processor.model.Presence;
import java.util.List;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Whether a component may be null, by JSpecify's scopes and anyone's {@code @Nullable}. */
final class Nullness {
  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
  private static final String NULL_UNMARKED = "org.jspecify.annotations.NullUnmarked";

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

  /**
   * The presence of a component that is no {@code Optional}. An annotation goes where its
   * {@code @Target} lets it, so each of the places that stand for the component is looked at.
   */
  static Presence presenceOf(DeclaredComponent component, boolean nullMarked) {
    if (component.type().getKind().isPrimitive()) {
      return Presence.REQUIRED;
    }
    if (isNullable(component)) {
      return Presence.NULLABLE;
    }
    return nullMarked ? Presence.REQUIRED : Presence.UNSPECIFIED;
  }

  static boolean isNullable(DeclaredComponent component) {
    ExecutableElement accessor = component.accessor();
    VariableElement field = component.field();
    List<AnnotatedConstruct> places =
        List.of(
            component.element(),
            component.element().asType(),
            accessor,
            accessor.getReturnType(),
            field,
            field.asType());
    return places.stream().anyMatch(Nullness::saysNullable);
  }

  static boolean saysNullable(AnnotatedConstruct construct) {
    return construct.getAnnotationMirrors().stream()
        .anyMatch(mirror -> Annotations.typeOf(mirror).getSimpleName().contentEquals("Nullable"));
  }
}
