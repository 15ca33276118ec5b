package dev.bluestore.processor.validate;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form of entity types and partition names. */
final class Identifier {
  static final String FORM = "[a-z][a-z0-9_-]*";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  private Identifier() {}

  static boolean isWellFormed(String name) {
    return PATTERN.matcher(name).matches();
  }

  /** What to write instead: the nearest name of the right form, where there is one. */
  static String fixFor(String name) {
    String nearest =
        name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9_-]+", "-")
            .replaceAll("^[^a-z]+|-+$", "");
    return isWellFormed(nearest)
        ? "did you mean \"" + nearest + "\"?"
        : "write a lower-case letter, then lower-case letters, digits, _ and -.";
  }
}
