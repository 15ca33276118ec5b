package dev.bluestore.processor.parse;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** What a top-level class of a package can name and call. */
final class Visibility {
  private static final Set<String> UNCHECKED =
      Set.of("java.lang.RuntimeException", "java.lang.Error");

  private final Compilation compilation;
  private final PackageElement scope;

  Visibility(Compilation compilation, PackageElement scope) {
    this.compilation = compilation;
    this.scope = scope;
  }

  /** Whether it can name the type. */
  boolean reaches(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!isOpen(each)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it can name a type with all of its arguments. */
  boolean reachesAll(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return reachesAll(array.getComponentType());
    }
    return !(type instanceof DeclaredType declared)
        || (reaches((TypeElement) declared.asElement())
            && declared.getTypeArguments().stream().allMatch(this::reachesAll));
  }

  /** Whether it can use a field of a type that it can name. */
  boolean isOpen(Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    return modifiers.contains(Modifier.PUBLIC)
        || (!modifiers.contains(Modifier.PRIVATE) && isInScope(member));
  }

  /** Whether it can call a method or constructor, with no type arguments and nothing to catch. */
  boolean canCall(ExecutableElement member) {
    return isOpen(member)
        && member.getTypeParameters().isEmpty()
        && member.getThrownTypes().stream()
            .allMatch(
                thrown ->
                    UNCHECKED.stream()
                        .map(name -> elements().getTypeElement(name).asType())
                        .anyMatch(each -> compilation.types().isSubtype(thrown, each)));
  }

  /** Whether every package can name the type. */
  static boolean isPublic(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  private boolean isInScope(Element element) {
    return elements().getPackageOf(element).equals(scope);
  }

  private Elements elements() {
    return compilation.elements();
  }
}
