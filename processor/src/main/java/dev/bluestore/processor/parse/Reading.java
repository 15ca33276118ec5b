package dev.bluestore.processor.parse;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.diagnostics.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The state of reading one entity: what was found on the way and what is still to be read. */
final class Reading {
  /** A nested record to read, and the component that named it first. */
  record Pending(TypeElement type, Place namedAt) {}

  private final Elements elements;
  private final PackageElement scope;
  private final List<Problem> problems = new ArrayList<>();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private boolean complete = true;
  private boolean deprecated;
  private boolean nullHeld;

  Reading(Elements elements, TypeElement entity) {
    this.elements = elements;
    this.scope = elements.getPackageOf(entity);
    uses(entity);
  }

  /** The package that generated code will stand in. */
  PackageElement scope() {
    return scope;
  }

  void report(Mistake mistake, Place place, String what, String fix) {
    problems.add(new Problem(mistake, place, what, fix));
  }

  void nested(TypeElement type, Place namedAt) {
    if (seen.add(type.getQualifiedName().toString())) {
      pending.add(new Pending(type, namedAt));
    }
  }

  Optional<Pending> nextNested() {
    return Optional.ofNullable(pending.poll());
  }

  void unresolved() {
    complete = false;
  }

  /** Notes that generated code will name the element, and with it the classes around it. */
  void uses(Element element) {
    for (Element each = element; each instanceof TypeElement; each = each.getEnclosingElement()) {
      deprecated |= elements.isDeprecated(each);
    }
  }

  /** Notes that generated code will call the method. */
  void calls(ExecutableElement method) {
    deprecated |= elements.isDeprecated(method);
  }

  /** Notes a collection whose elements may be null. */
  void holdsNull() {
    nullHeld = true;
  }

  List<Problem> problems() {
    return problems;
  }

  boolean isComplete() {
    return complete;
  }

  /** The warnings that generated code cannot avoid. */
  List<String> silenced() {
    List<String> silenced = new ArrayList<>();
    if (!elements.getModuleOf(scope).isUnnamed()) {
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
