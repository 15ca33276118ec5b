package dev.bluestore.processor.parse;

import dev.bluestore.processor.model.Construction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** A class that a constructor makes, whose parameters are its components. */
final class ConstructorShape {
  // How javac names parameters of a class file that does not: compiled without -parameters.
  private static final Pattern NAMELESS = Pattern.compile("arg\\d+");

  private final Members members;
  private final Readers readers;

  ConstructorShape(Members members) {
    this.members = members;
    this.readers = new Readers(members);
  }

  /** A shape for each constructor whose parameters can all be read, the longest first. */
  List<Shape> shapes() {
    return constructors().stream()
        .sorted(Comparator.comparing(each -> -each.getParameters().size()))
        .flatMap(constructor -> shape(constructor).stream())
        .toList();
  }

  /** The constructors with parameters. */
  List<ExecutableElement> constructors() {
    return members.constructors().stream().filter(each -> !each.getParameters().isEmpty()).toList();
  }

  /** Whether the names of the parameters are not known. */
  boolean isNameless(ExecutableElement constructor, Places places) {
    return !places.know(constructor)
        && constructor.getParameters().stream()
            .allMatch(each -> NAMELESS.matcher(each.getSimpleName()).matches());
  }

  /** The parameters whose values cannot be read. */
  List<VariableElement> unread(ExecutableElement constructor) {
    List<? extends TypeMirror> types = members.parameterTypes(constructor);
    List<VariableElement> unread = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      VariableElement parameter = constructor.getParameters().get(i);
      if (readers.find(parameter.getSimpleName().toString(), types.get(i)).isEmpty()) {
        unread.add(parameter);
      }
    }
    return unread;
  }

  private Optional<Shape> shape(ExecutableElement constructor) {
    List<? extends TypeMirror> types = members.parameterTypes(constructor);
    List<DeclaredComponent> components = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      VariableElement parameter = constructor.getParameters().get(i);
      String name = parameter.getSimpleName().toString();
      Optional<Reader> reader = readers.find(name, types.get(i));
      if (reader.isEmpty()) {
        return Optional.empty();
      }
      components.add(
          DeclaredComponent.of(name, reader.get(), parameter, List.of(parameter), members));
    }
    return Optional.of(new Shape(components, new Construction.Constructor(), List.of(constructor)));
  }
}
