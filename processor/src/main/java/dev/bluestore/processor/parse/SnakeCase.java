package dev.bluestore.processor.parse;

import java.util.Locale;

/** Words in lower case, joined by underscores. Digits stay with the word before them. */
final class SnakeCase {
  private SnakeCase() {}

  /** {@code createdAt} to {@code created_at}, {@code sourceURL} to {@code source_url}. */
  static String of(String javaName) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < javaName.length(); i++) {
      if (startsWord(javaName, i)) {
        snake.append('_');
      }
      snake.append(javaName.charAt(i));
    }
    return snake.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean startsWord(String name, int at) {
    if (at == 0 || !Character.isUpperCase(name.charAt(at)) || name.charAt(at - 1) == '_') {
      return false;
    }
    boolean lastOfCapitals = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
    return !Character.isUpperCase(name.charAt(at - 1)) || lastOfCapitals;
  }
}
