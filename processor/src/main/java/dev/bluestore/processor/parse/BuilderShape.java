package dev.bluestore.processor.parse;

import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.model.Construction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A class whose static method {@code builder()} returns what makes its instances. */
final class BuilderShape {
  private static final String FACTORY = "builder";
  private static final List<String> BUILDS = List.of("build", "create");

  private final Members members;
  private final Readers readers;
  private final ExecutableElement factory;
  private final Members builder;
  private final ExecutableElement build;

  private BuilderShape(
      Members members, ExecutableElement factory, Members builder, ExecutableElement build) {
    this.members = members;
    this.readers = new Readers(members);
    this.factory = factory;
    this.builder = builder;
    this.build = build;
  }

  /** Whether the class has a builder that does not exist, or does not exist yet. */
  static boolean isAwaited(Members members) {
    return members
        .factory(FACTORY)
        .filter(factory -> factory.getReturnType().getKind() == TypeKind.ERROR)
        .isPresent();
  }

  /** The builder of a class; empty where it has none that generated code can use. */
  static Optional<BuilderShape> find(Members members) {
    Optional<ExecutableElement> factory = members.factory(FACTORY);
    if (factory.isEmpty() || !members.element().getTypeParameters().isEmpty()) {
      return Optional.empty();
    }
    TypeMirror returned = factory.get().getReturnType();
    return returned.getKind() == TypeKind.DECLARED
        ? find(members, factory.get(), new Members((DeclaredType) returned, members.reading()))
        : Optional.empty();
  }

  private static Optional<BuilderShape> find(
      Members members, ExecutableElement factory, Members builder) {
    Reading reading = members.reading();
    if (!reading.visibility().reaches(builder.element())) {
      return Optional.empty();
    }
    return BUILDS.stream()
        .flatMap(name -> builder.accessor(name).stream())
        .filter(build -> reading.types().isSubtype(builder.typeOf(build), members.type()))
        .findFirst()
        .map(build -> new BuilderShape(members, factory, builder, build));
  }

  Shape shape() {
    Map<String, DeclaredComponent> components = new LinkedHashMap<>();
    List<ExecutableElement> setters = new ArrayList<>();
    builder
        .methods()
        .filter(each -> each.getParameters().size() == 1)
        .forEach(
            setter ->
                component(setter)
                    .filter(
                        component -> components.putIfAbsent(component.name(), component) == null)
                    .ifPresent(component -> setters.add(setter)));
    return new Shape(
        List.copyOf(components.values()),
        new Construction.Builder(
            TypeName.get(builder.type()),
            FACTORY,
            setters.stream().map(each -> each.getSimpleName().toString()).toList(),
            setters.stream().allMatch(this::isFluent),
            build.getSimpleName().toString()),
        called(setters),
        builder.hierarchy());
  }

  private Optional<DeclaredComponent> component(ExecutableElement setter) {
    TypeMirror target = builder.parameterTypes(setter).get(0);
    return BeanNames.setBy(setter.getSimpleName().toString()).stream()
        .flatMap(
            name ->
                readers.find(name, target).stream().map(reader -> component(name, reader, setter)))
        .findFirst();
  }

  // It stands at the accessor: the builder may be generated.
  private DeclaredComponent component(String name, Reader reader, ExecutableElement setter) {
    List<Element> targets = List.of(setter, setter.getParameters().get(0));
    return DeclaredComponent.of(name, reader, reader.element(), targets, members);
  }

  private boolean isFluent(ExecutableElement setter) {
    TypeMirror returned = builder.typeOf(setter);
    return returned.getKind() != TypeKind.VOID
        && members.reading().types().isSubtype(returned, builder.type());
  }

  private List<Element> called(List<ExecutableElement> setters) {
    return Stream.<Element>concat(Stream.of(builder.element(), factory, build), setters.stream())
        .toList();
  }
}
