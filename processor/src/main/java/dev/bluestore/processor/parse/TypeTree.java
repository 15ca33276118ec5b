package dev.bluestore.processor.parse;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** A type with everything that it names: its arguments, bounds and elements, at any depth. */
final class TypeTree {
  private TypeTree() {}

  /** Whether something in it does not exist, or not yet. */
  static boolean hasErrors(TypeMirror type) {
    return all(type).anyMatch(each -> each.getKind() == TypeKind.ERROR);
  }

  /** The classes and interfaces in it, the outer ones first. */
  static List<TypeElement> elements(TypeMirror type) {
    return all(type)
        .filter(DeclaredType.class::isInstance)
        .map(each -> (TypeElement) ((DeclaredType) each).asElement())
        .toList();
  }

  private static Stream<TypeMirror> all(TypeMirror type) {
    return Stream.concat(Stream.of(type), named(type).flatMap(TypeTree::all));
  }

  private static Stream<? extends TypeMirror> named(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return Stream.of(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
          .filter(Objects::nonNull);
    }
    return type instanceof DeclaredType declared
        ? declared.getTypeArguments().stream()
        : Stream.empty();
  }
}
