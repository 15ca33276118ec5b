package dev.bluestore.processor.parse;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** {@code Optional} as the compiler sees it. */
final class Optionals {
  private Optionals() {}

  static boolean is(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals(Optional.class.getName());
  }

  /** What it holds; empty where it is raw. */
  static Optional<TypeMirror> held(TypeMirror optional) {
    return ((DeclaredType) optional)
        .getTypeArguments().stream().map(TypeMirror.class::cast).findFirst();
  }
}
