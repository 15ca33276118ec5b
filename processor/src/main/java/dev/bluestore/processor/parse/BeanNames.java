package dev.bluestore.processor.parse;

import java.beans.Introspector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;

/** How the names of accessors and setters follow from those of components. */
final class BeanNames {
  private BeanNames() {}

  /** {@code get} and {@code shop} to {@code getShop}. */
  static String prefixed(String prefix, String name) {
    return prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /**
   * {@code set} and {@code setShop} to {@code shop}, {@code setURL} to {@code URL}, as JavaBeans
   * have it; empty for {@code settle}.
   */
  static Optional<String> without(String prefix, String method) {
    int at = prefix.length();
    if (!method.startsWith(prefix)
        || method.length() == at
        || Character.isLowerCase(method.charAt(at))) {
      return Optional.empty();
    }
    return Optional.of(Introspector.decapitalize(method.substring(at)));
  }

  /** The components that a method of a builder may set: {@code shop} for {@code withShop}. */
  static List<String> setBy(String method) {
    return Stream.concat(
            Stream.of(method),
            Stream.of("set", "with").flatMap(prefix -> without(prefix, method).stream()))
        .toList();
  }

  /**
   * The fields or parameters that stand for a component: those of its name, or else those of nearly
   * the same, as {@code url} for {@code URL} and {@code isOpen} for {@code open}.
   */
  static List<VariableElement> of(String component, List<VariableElement> variables) {
    List<VariableElement> exact =
        variables.stream().filter(each -> each.getSimpleName().contentEquals(component)).toList();
    return exact.isEmpty()
        ? variables.stream()
            .filter(each -> areOfOne(each.getSimpleName().toString(), component))
            .toList()
        : exact;
  }

  /** Whether names differ in nothing but their case, or in an {@code is} before one of them. */
  static boolean areOfOne(String one, String other) {
    return one.equalsIgnoreCase(other)
        || one.equalsIgnoreCase("is" + other)
        || other.equalsIgnoreCase("is" + one);
  }
}
