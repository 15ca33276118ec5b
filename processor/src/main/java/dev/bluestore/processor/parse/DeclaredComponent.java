package dev.bluestore.processor.parse;

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
 * @param own the elements of the class that stand for it, the nearest first
 * @param inherited the methods of supertypes that declare it too, the nearest first
 */
record DeclaredComponent(
    String name,
    TypeMirror type,
    Element element,
    Element reader,
    List<Element> own,
    List<ExecutableElement> inherited) {
  DeclaredComponent {
    own = List.copyOf(own);
    inherited = List.copyOf(inherited);
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
    members.field(name).ifPresent(own::add);
    own.addAll(targets);
    own.add(reader.element());
    return new DeclaredComponent(
        name,
        reader.type(),
        element,
        reader.element(),
        own.stream().distinct().toList(),
        reader.element() instanceof ExecutableElement accessor
            ? members.overridden(accessor)
            : List.of());
  }

  /** How its value is read. */
  Access access() {
    return new Access(reader.getSimpleName().toString(), reader.getKind() == ElementKind.METHOD);
  }

  /** Every place where an annotation of it may stand, the nearest first. */
  List<Element> elements() {
    return Stream.concat(own.stream(), inherited.stream()).toList();
  }
}
