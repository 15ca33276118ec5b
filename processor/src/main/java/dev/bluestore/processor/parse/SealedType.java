package dev.bluestore.processor.parse;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A type that permits certain classes alone. */
final class SealedType {
  private SealedType() {}

  static boolean is(TypeElement type) {
    return type.getModifiers().contains(Modifier.SEALED);
  }

  /**
   * The classes that its values are of, those that sealed types in it permit too, each once, by
   * their names: in what order a type without a permits clause has them differs between compilers.
   */
  static Set<TypeElement> leaves(TypeElement type, Reading reading) {
    Set<TypeElement> leaves =
        new TreeSet<>(Comparator.comparing(leaf -> leaf.getQualifiedName().toString()));
    for (TypeMirror permitted : type.getPermittedSubclasses()) {
      if (permitted.getKind() == TypeKind.ERROR) {
        reading.unresolved();
      } else {
        TypeElement element = (TypeElement) ((DeclaredType) permitted).asElement();
        boolean inner = is(element) && element.getModifiers().contains(Modifier.ABSTRACT);
        leaves.addAll(inner ? leaves(element, reading) : Set.of(element));
      }
    }
    return leaves;
  }
}
