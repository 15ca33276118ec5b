package dev.bluestore.processor.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The members of a class, its own and those it inherits, as they are with its type arguments. */
final class Members {
  private static final Set<String> OF_EVERY_OBJECT = Set.of("toString", "hashCode");

  private final DeclaredType type;
  private final Reading reading;
  private final List<TypeElement> hierarchy = new ArrayList<>();
  private final Map<String, List<ExecutableElement>> methods = new LinkedHashMap<>();
  private final List<VariableElement> fields = new ArrayList<>();

  Members(DeclaredType type, Reading reading) {
    this.type = type;
    this.reading = reading;
    climb();
    for (TypeElement each : hierarchy) {
      ElementFilter.methodsIn(each.getEnclosedElements()).stream()
          .filter(Members::isOfInstances)
          .forEach(method -> methodsOf(method.getSimpleName().toString()).add(method));
      fields.addAll(
          0,
          ElementFilter.fieldsIn(each.getEnclosedElements()).stream()
              .filter(Members::isOfInstances)
              .toList());
    }
  }

  private List<ExecutableElement> methodsOf(String name) {
    return methods.computeIfAbsent(name, any -> new ArrayList<>());
  }

  private static boolean isOfInstances(Element member) {
    return !member.getModifiers().contains(Modifier.STATIC);
  }

  TypeElement element() {
    return (TypeElement) type.asElement();
  }

  DeclaredType type() {
    return type;
  }

  Reading reading() {
    return reading;
  }

  /** The methods that generated code can call on an instance, those of supertypes later. */
  Stream<ExecutableElement> methods() {
    return methods.values().stream().flatMap(List::stream).filter(reading.visibility()::canCall);
  }

  /** The method without parameters that generated code can call, where it returns something. */
  Optional<ExecutableElement> accessor(String name) {
    return accessors(name)
        .filter(reading.visibility()::canCall)
        .filter(method -> method.getReturnType().getKind() != TypeKind.VOID)
        .findFirst();
  }

  /** The methods of supertypes that an accessor overrides or implements, the nearest first. */
  List<ExecutableElement> overridden(ExecutableElement accessor) {
    return accessors(accessor.getSimpleName().toString())
        .filter(method -> !method.equals(accessor))
        .toList();
  }

  /** The accessors that have no body anywhere. */
  List<ExecutableElement> abstractAccessors() {
    return methods.keySet().stream()
        .filter(name -> !OF_EVERY_OBJECT.contains(name))
        .filter(name -> accessors(name).allMatch(Members::isAbstract))
        .flatMap(name -> accessor(name).stream())
        .toList();
  }

  private static boolean isAbstract(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT);
  }

  private Stream<ExecutableElement> accessors(String name) {
    return methods.getOrDefault(name, List.of()).stream()
        .filter(method -> method.getParameters().isEmpty());
  }

  /** The static method of the class itself that has no parameters. */
  Optional<ExecutableElement> factory(String name) {
    return ElementFilter.methodsIn(element().getEnclosedElements()).stream()
        .filter(method -> method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(method -> method.getParameters().isEmpty())
        .filter(reading.visibility()::canCall)
        .findFirst();
  }

  /** The constructors that generated code can call. */
  List<ExecutableElement> constructors() {
    return ElementFilter.constructorsIn(element().getEnclosedElements()).stream()
        .filter(reading.visibility()::canCall)
        .toList();
  }

  /** The class, then its supertypes but for Object, level by level. */
  List<TypeElement> hierarchy() {
    return hierarchy;
  }

  /** The fields of its instances, whoever can see them, those of supertypes first. */
  List<VariableElement> fields() {
    return fields;
  }

  /** The fields that stand for a component, the nearest last. */
  List<VariableElement> fieldsOf(String component) {
    return BeanNames.of(component, fields);
  }

  /** The nearest field that stands for a component. */
  Optional<VariableElement> fieldOf(String component) {
    return fieldsOf(component).stream().reduce((far, near) -> near);
  }

  /**
   * The parameters that stand for a component: of constructors and methods that give an instance,
   * as factories and Kotlin's copy do, those of supertypes too.
   */
  List<VariableElement> parametersOf(String component) {
    return BeanNames.of(
        component,
        hierarchy.stream()
            .flatMap(this::makers)
            .flatMap(maker -> maker.getParameters().stream())
            .map(VariableElement.class::cast)
            .toList());
  }

  private Stream<ExecutableElement> makers(TypeElement type) {
    return Stream.concat(
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream(),
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> type.equals(reading.types().asElement(method.getReturnType()))));
  }

  /** The type of a field, or what an accessor returns. */
  TypeMirror typeOf(Element member) {
    TypeMirror seen = reading.types().asMemberOf(type, member);
    return seen instanceof ExecutableType method ? method.getReturnType() : seen;
  }

  /** The types of the parameters of a method or constructor. */
  List<? extends TypeMirror> parameterTypes(ExecutableElement member) {
    return ((ExecutableType) reading.types().asMemberOf(type, member)).getParameterTypes();
  }

  /** Goes from the class to its supertypes, level by level, but for Object. */
  private void climb() {
    List<? extends TypeMirror> level = List.of(type);
    while (!level.isEmpty()) {
      for (TypeMirror each : level) {
        if (reading.types().asElement(each) instanceof TypeElement element
            && !element.getQualifiedName().contentEquals("java.lang.Object")
            && !hierarchy.contains(element)) {
          hierarchy.add(element);
        }
      }
      level = level.stream().flatMap(each -> reading.supertypes(each).stream()).toList();
    }
  }
}
