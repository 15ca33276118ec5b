package dev.bluestore.processor.parse;

import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.PackageElement;

/** The classes of java.lang that generated code names, without an import. */
final class JavaLang {
  private static final Set<String> NAMED =
      Set.of(
          "Boolean",
          "Byte",
          "Character",
          "Double",
          "Float",
          "IllegalArgumentException",
          "Integer",
          "Long",
          "Override",
          "Short",
          "String",
          "SuppressWarnings");

  private JavaLang() {}

  /** Those whose names mean a class of the package in it. */
  static Set<String> hiddenIn(PackageElement scope) {
    return scope.getEnclosedElements().stream()
        .map(type -> type.getSimpleName().toString())
        .filter(NAMED::contains)
        .collect(Collectors.toUnmodifiableSet());
  }
}
