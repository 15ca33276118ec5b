package dev.bluestore.processor.parse;

import static java.util.function.Predicate.not;

import dev.bluestore.processor.model.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A component as its class declares it.
 *
 * @param element where it stands
 * @param reader the accessor or field that gives its value
 * @param own what gives and takes its value, the nearest first
 * @param further what declares it too: methods of supertypes, hidden fields, parameters of what
 *     makes an instance
 */
record DeclaredComponent(
    String name,
    TypeMirror type,
    Element element,
    Element reader,
    List<Element> own,
    List<Element> further) {
  DeclaredComponent {
    own = own.stream().distinct().toList();
    further = further.stream().filter(not(own::contains)).distinct().toList();
  }

  /**
   * A component that a reader gives.
   *
   * @param targets what takes its value when an instance is made
   */
  static DeclaredComponent of(
      String name,
      Reader reader,
      Element element,
      List<? extends Element> targets,
      Members members) {
    List<Element> own = new ArrayList<>();
    members.fieldOf(name).ifPresent(own::add);
    own.addAll(targets);
    own.add(reader.element());
    return new DeclaredComponent(
        name,
        reader.type(),
        element,
        reader.element(),
        own,
        furtherOf(name, reader.element(), members));
  }

  /** What declares a component beside what gives and takes its value. */
  static List<Element> furtherOf(String name, Element reader, Members members) {
    List<Element> further = new ArrayList<>();
    if (reader instanceof ExecutableElement accessor) {
      further.addAll(members.overridden(accessor));
    }
    further.addAll(members.fieldsOf(name));
    further.addAll(members.parametersOf(name));
    return further;
  }

  /** How its value is read. */
  Access access() {
    return new Access(reader.getSimpleName().toString(), reader.getKind() == ElementKind.METHOD);
  }

  /** Every place where an annotation of it may stand, the nearest first. */
  List<Element> elements() {
    return Stream.concat(own.stream(), further.stream()).toList();
  }
}
