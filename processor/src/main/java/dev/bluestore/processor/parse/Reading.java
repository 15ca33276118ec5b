package dev.bluestore.processor.parse;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Surroundings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The state of reading one entity or family: what was found on the way and what is still to be
 * read.
 */
final class Reading {
  /**
   * A type inside the entity that is still to be read.
   *
   * @param namedAt where it is named first
   * @param path what names it, for messages
   */
  record Pending(DeclaredType type, Place namedAt, String path) {
    TypeElement element() {
      return (TypeElement) type.asElement();
    }
  }

  private static final String GENERATED = "javax.annotation.processing.Generated";

  private final Compilation compilation;
  private final TypeElement type;
  private final PackageElement scope;
  private final Visibility visibility;
  private final List<Problem> problems = new ArrayList<>();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Set<TypeName> seen = new HashSet<>();
  private boolean complete = true;
  private boolean legible = true;
  private boolean deprecated;
  private boolean nullHeld;

  Reading(Compilation compilation, TypeElement type) {
    this.compilation = compilation;
    this.type = type;
    this.scope = compilation.elements().getPackageOf(type);
    this.visibility = new Visibility(compilation, scope);
    uses(type);
  }

  Elements elements() {
    return compilation.elements();
  }

  Types types() {
    return compilation.types();
  }

  /** The package that generated code will stand in. */
  PackageElement scope() {
    return scope;
  }

  /** What generated code can see. */
  Visibility visibility() {
    return visibility;
  }

  void report(Mistake mistake, Place place, String what, String fix) {
    problems.add(new Problem(mistake, place, what, fix));
  }

  void nested(Pending type) {
    if (seen.add(TypeName.get(type.type()))) {
      pending.add(type);
    }
  }

  Optional<Pending> nextNested() {
    return Optional.ofNullable(pending.poll());
  }

  /** Notes a type that does not exist, or does not exist yet. */
  void unresolved() {
    complete = false;
  }

  /** What a type extends and implements; notes what of it does not exist, or not yet. */
  List<? extends TypeMirror> supertypes(TypeMirror type) {
    // Among the supertypes of the type, the compiler leaves out interfaces that do not exist.
    if (types().asElement(type) instanceof TypeElement element
        && Stream.concat(Stream.of(element.getSuperclass()), element.getInterfaces().stream())
            .anyMatch(each -> each.getKind() == TypeKind.ERROR)) {
      unresolved();
    }
    return types().directSupertypes(type).stream()
        .filter(each -> each.getKind() == TypeKind.DECLARED)
        .toList();
  }

  /** Notes an annotation with a value that the compiler does not know, or does not know yet. */
  void unresolvedAnnotation() {
    complete = false;
    legible = false;
  }

  /** Notes that generated code will name the element, and with it the classes around it. */
  void uses(Element element) {
    for (Element each = element; each instanceof TypeElement; each = each.getEnclosingElement()) {
      deprecated |= elements().isDeprecated(each);
    }
  }

  /** Notes that generated code will call the method or use the field. */
  void calls(Element member) {
    deprecated |= elements().isDeprecated(member);
  }

  /** Notes a collection whose elements may be null. */
  void holdsNull() {
    nullHeld = true;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Whether every type that was named exists. */
  boolean isComplete() {
    return complete;
  }

  /** Whether every value of its annotations is known. */
  boolean isLegible() {
    return legible;
  }

  /** Reports a class to generate whose name a source has. */
  void takes(ClassName generated, String owner, Place place) {
    // A class file of this name may be what was generated the last time.
    if (compilation.sources().contains(generated.canonicalName())) {
      report(
          Mistake.TAKEN_CLASS_NAME,
          place,
          "the class to generate for "
              + owner
              + ", "
              + generated.simpleName()
              + ", is already there.",
          "rename the class that is there, or " + owner + ".");
    }
  }

  /** What generated code takes over from where its type stands. */
  Surroundings surroundings() {
    return new Surroundings(
        Visibility.isPublic(type),
        Nullness.isNullMarked(type),
        elements().getTypeElement(elements().getModuleOf(type), GENERATED) != null,
        JavaLang.hiddenIn(scope),
        silenced());
  }

  private List<String> silenced() {
    List<String> silenced = new ArrayList<>();
    if (!elements().getModuleOf(scope).isUnnamed()) {
      silenced.add("exports"); // what a module requires transitively is said in its descriptor
    }
    if (deprecated) {
      silenced.add("deprecation");
      silenced.add("removal");
    }
    if (nullHeld) {
      silenced.add("NullAway"); // codecs of collections take and give nulls without saying so
    }
    return silenced;
  }
}
