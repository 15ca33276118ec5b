package dev.bluestore.processor.parse;

import dev.bluestore.processor.model.Access;
import dev.bluestore.processor.model.Construction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** A class that is made without values and then given each by a setter or in a public field. */
final class SetterShape {
  private final Members members;
  private final Readers readers;

  /** What takes a value, and the parameter that stands for it where it is a method. */
  private record Target(Element element, Optional<VariableElement> parameter, TypeMirror type) {
    Access access() {
      return new Access(element.getSimpleName().toString(), parameter.isPresent());
    }

    List<Element> elements() {
      return Stream.concat(Stream.of(element), parameter.stream()).toList();
    }
  }

  SetterShape(Members members) {
    this.members = members;
    this.readers = new Readers(members);
  }

  /** The shape; empty where there is no constructor without parameters. */
  Optional<Shape> shape() {
    return members.constructors().stream()
        .filter(each -> each.getParameters().isEmpty())
        .findFirst()
        .map(this::shape);
  }

  private Shape shape(ExecutableElement constructor) {
    List<DeclaredComponent> components = new ArrayList<>();
    List<Access> accesses = new ArrayList<>();
    List<Element> called = new ArrayList<>(List.of(constructor));
    targets()
        .forEach(
            (name, targets) -> {
              for (Target target : targets) {
                Optional<Reader> reader = readers.find(name, target.type());
                if (reader.isPresent()) {
                  components.add(component(name, reader.get(), target));
                  accesses.add(target.access());
                  called.add(target.element());
                  return;
                }
              }
            });
    return new Shape(components, new Construction.Setters(accesses), called);
  }

  private DeclaredComponent component(String name, Reader reader, Target target) {
    Element place = members.fieldOf(name).map(Element.class::cast).orElse(target.element());
    return DeclaredComponent.of(name, reader, place, target.elements(), members);
  }

  /** What takes values, by the names of the components, in the order of their fields. */
  private Map<String, List<Target>> targets() {
    Map<String, List<Target>> targets = new LinkedHashMap<>();
    List<String> set = setters().flatMap(setter -> componentOf(setter).stream()).toList();
    members.fields().forEach(field -> targets.put(componentOf(field, set), new ArrayList<>()));
    setters()
        .forEach(setter -> componentOf(setter).ifPresent(name -> add(targets, name, of(setter))));
    members.fields().stream()
        .filter(field -> field.getModifiers().contains(Modifier.PUBLIC))
        .filter(field -> !field.getModifiers().contains(Modifier.FINAL))
        .forEach(field -> add(targets, componentOf(field, set), of(field)));
    return targets;
  }

  private Stream<ExecutableElement> setters() {
    return members.methods().filter(method -> method.getParameters().size() == 1);
  }

  /**
   * The component of the setter whose field it is, so that no value is stored twice; or its own.
   */
  private static String componentOf(VariableElement field, List<String> set) {
    String name = field.getSimpleName().toString();
    return set.stream()
        .filter(component -> !set.contains(name) && BeanNames.areOfOne(name, component))
        .findFirst()
        .orElse(name);
  }

  private static void add(Map<String, List<Target>> targets, String name, Target target) {
    targets.computeIfAbsent(name, any -> new ArrayList<>()).add(target);
  }

  private static Optional<String> componentOf(ExecutableElement setter) {
    return BeanNames.without("set", setter.getSimpleName().toString());
  }

  private Target of(ExecutableElement setter) {
    return new Target(
        setter, Optional.of(setter.getParameters().get(0)), members.parameterTypes(setter).get(0));
  }

  private Target of(VariableElement field) {
    return new Target(field, Optional.empty(), members.typeOf(field));
  }
}
