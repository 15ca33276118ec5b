package dev.bluestore.codec;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The constants of an enum by the names that they are stored under. */
final class EnumNames<E extends Enum<E>> {

  private final Map<String, E> byName;
  private final String words;

  EnumNames(E[] values) {
    this.byName =
        Arrays.stream(values).collect(Collectors.toUnmodifiableMap(Enum::name, value -> value));
    this.words = "one of " + byName.keySet().stream().sorted().toList();
  }

  /** All names, as a message has them. */
  String words() {
    return words;
  }

  E constant(String name) {
    E value = byName.get(name);
    if (value == null) {
      throw new MismatchException(words, "another name");
    }
    return value;
  }
}
