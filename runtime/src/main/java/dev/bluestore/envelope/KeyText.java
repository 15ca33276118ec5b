package dev.bluestore.envelope;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text form of a list of key components: joined by {@code #}, with {@code %} and {@code #} in a
 * component escaped. A bijection: every list has one text, and text that no list has is refused.
 */
public final class KeyText {

  /** What stands between components. */
  public static final char SEPARATOR = '#';

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*");

  private KeyText() {}

  /** Joins components, each of them at least one character. */
  public static String join(List<String> components) {
    StringBuilder text = new StringBuilder();
    for (String component : components) {
      if (!text.isEmpty()) {
        text.append(SEPARATOR);
      }
      text.append(component.replace("%", "%25").replace("#", "%23"));
    }
    return text.toString();
  }

  /**
   * Takes text apart; empty where {@link #join} would not have made it of a name and components.
   */
  public static Optional<List<String>> parse(String text) {
    List<String> components = new ArrayList<>();
    for (String escaped : text.split("#", -1)) {
      String component = escaped.replace("%23", "#").replace("%25", "%");
      if (component.isEmpty() || !escaped.equals(join(List.of(component)))) {
        return Optional.empty();
      }
      components.add(component);
    }
    return isName(components.get(0)) ? Optional.of(List.copyOf(components)) : Optional.empty();
  }

  /** Tells whether text takes no more than so many bytes. */
  static boolean fits(String text, int bytes) {
    return text.getBytes(StandardCharsets.UTF_8).length <= bytes;
  }

  /** Tells whether text can be a partition's name or an entity type. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}
