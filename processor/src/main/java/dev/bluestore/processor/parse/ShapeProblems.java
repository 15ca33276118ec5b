package dev.bluestore.processor.parse;

import dev.bluestore.annotations.Entity;
import dev.bluestore.processor.diagnostics.Mistake;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Says why a class cannot be made, or what would be lost of it. */
final class ShapeProblems {
  private static final String FIX =
      "make it a record, or give it a static builder(), a constructor with a parameter for each"
          + " component, or one without parameters and setters; or put a @Convert on what holds"
          + " it.";

  private final Members members;
  private final Readers readers;
  private final String name;
  private final Places places;

  ShapeProblems(Members members, String name, Places places) {
    this.members = members;
    this.readers = new Readers(members);
    this.name = name;
    this.places = places;
  }

  void reportAbstract() {
    report(
        members.element(),
        name + " is abstract and has no static builder() whose build() returns it.",
        Annotations.has(members.element(), Entity.class)
            ? FIX
            : "make it sealed, so that the classes that it permits are stored, each as itself; or "
                + FIX);
  }

  void reportInner() {
    report(
        members.element(),
        name + " is an inner class, which only an instance of the class around it can make.",
        "make " + name + " static.");
  }

  /** Says why none of the constructors will do. */
  void reportConstructors(ConstructorShape shape) {
    List<ExecutableElement> all = shape.constructors();
    if (all.stream().anyMatch(each -> shape.isNameless(each, places))) {
      report(
          members.element(),
          "the parameters of the constructor of " + name + " have no names in its class file.",
          "compile " + name + " with -parameters, or make it a record.");
    } else if (all.isEmpty()) {
      report(members.element(), name + " has no constructor that generated code can call.", FIX);
    } else if (all.size() > 1) {
      report(
          members.element(),
          name + " has several constructors, and none whose parameters can all be read.",
          FIX);
    } else {
      shape.unread(all.get(0)).forEach(this::reportUnread);
    }
  }

  /**
   * Says which fields of a class, and which accessors of an abstract one, the shape leaves out;
   * where it leaves out none, which annotations.
   */
  void reportLoss(Shape shape) {
    List<VariableElement> lost = shape.lost(members);
    List<ExecutableElement> unset = shape.unset(members);
    lost.forEach(this::reportLost);
    unset.forEach(this::reportUnset);
    if (lost.isEmpty() && unset.isEmpty()) {
      new StrayMarks(members, name, places).report(shape);
    }
  }

  private void reportLost(VariableElement field) {
    members
        .reading()
        .report(
            Mistake.LOST_FIELD,
            places.of(field),
            name + "." + field + " is a field of which nothing is stored.",
            "make it a component, which is read by an accessor and set again with the others;"
                + " or make it transient if it follows from them.");
  }

  private void reportUnset(ExecutableElement accessor) {
    report(
        accessor,
        "the builder of " + name + " has no method that sets " + accessor.getSimpleName() + ".",
        "give it a method "
            + accessor.getSimpleName()
            + " that takes a "
            + members.typeOf(accessor)
            + ", or give the accessor a body.");
  }

  private void reportUnread(VariableElement parameter) {
    String component = parameter.getSimpleName().toString();
    TypeMirror type = parameter.asType();
    String found =
        readers.named(component).stream()
            .findFirst()
            .map(reader -> reader.element() + " gives a " + reader.type() + ", not a " + type)
            .orElse("nothing gives its value");
    members
        .reading()
        .report(
            Mistake.NO_ACCESS,
            places.of(parameter),
            name + "." + component + " is a parameter of the constructor, but " + found + ".",
            "add a method " + component + "() that returns a " + type + ".");
  }

  private void report(Element element, String what, String fix) {
    members.reading().report(Mistake.NO_CONSTRUCTION, places.of(element), what, fix);
  }
}
