package dev.bluestore.processor.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** How the values of a class are read, by the names of its components. */
final class Readers {
  private final Members members;

  Readers(Members members) {
    this.members = members;
  }

  /** What gives a value of this name that a target takes. */
  Optional<Reader> find(String name, TypeMirror target) {
    return named(name).stream().filter(reader -> isTaken(reader.type(), target)).findFirst();
  }

  /** Whatever gives a value of this name. */
  List<Reader> named(String name) {
    return Stream.concat(
            Stream.concat(
                    Stream.of(name, BeanNames.prefixed("get", name))
                        .flatMap(accessor -> members.accessor(accessor).stream()),
                    members
                        .accessor(BeanNames.prefixed("is", name))
                        .filter(this::isBoolean)
                        .stream())
                .map(this::reader),
            field(name).stream())
        .toList();
  }

  private Reader reader(ExecutableElement accessor) {
    return new Reader(accessor, members.typeOf(accessor));
  }

  private Optional<Reader> field(String name) {
    return members
        .fieldOf(name)
        .filter(field -> field.getModifiers().contains(Modifier.PUBLIC))
        .map(field -> new Reader(field, members.typeOf(field)));
  }

  private boolean isBoolean(ExecutableElement accessor) {
    TypeMirror type = accessor.getReturnType();
    return type.getKind() == TypeKind.BOOLEAN || type.toString().equals(Boolean.class.getName());
  }

  // A null in a box would not become a primitive.
  private boolean isTaken(TypeMirror read, TypeMirror target) {
    Types types = members.reading().types();
    return read.getKind().isPrimitive()
        ? types.isAssignable(read, target)
        : types.isSubtype(read, target);
  }
}
