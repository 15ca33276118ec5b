package dev.bluestore.processor.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the names of accessors and setters follow from those of components. */
final class BeanNames {
  private BeanNames() {}

  /** {@code get} and {@code shop} to {@code getShop}. */
  static String prefixed(String prefix, String name) {
    return prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** {@code set} and {@code setShop} to {@code shop}; empty for {@code settle}. */
  static Optional<String> without(String prefix, String method) {
    int at = prefix.length();
    if (!method.startsWith(prefix)
        || method.length() == at
        || Character.isLowerCase(method.charAt(at))) {
      return Optional.empty();
    }
    return Optional.of(Character.toLowerCase(method.charAt(at)) + method.substring(at + 1));
  }

  /** The components that a method of a builder may set: {@code shop} for {@code withShop}. */
  static List<String> setBy(String method) {
    return Stream.concat(
            Stream.of(method),
            Stream.of("set", "with").flatMap(prefix -> without(prefix, method).stream()))
        .toList();
  }

  /** Whether a field holds a component: {@code isOpen} holds {@code open}. */
  static boolean areOfOne(String field, String component) {
    return field.equalsIgnoreCase(component)
        || field.equalsIgnoreCase("is" + component)
        || component.equalsIgnoreCase("is" + field);
  }
}
