package dev.bluestore.envelope;

import dev.bluestore.cbor.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
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
    String text = "";
    for (int i = 0; i < components.size(); i++) {
      String component = escape(components.get(i));
      text = i == 0 ? component : text + SEPARATOR + component;
    }
    return text;
  }

  private static String escape(String component) {
    for (int i = 0; i < component.length(); i++) {
      char c = component.charAt(i);
      if (c == '%' || c == SEPARATOR) {
        return component.replace("%", "%25").replace("#", "%23");
      }
    }
    return component;
  }

  /**
   * Takes text apart; empty where {@link #join} would not have made it of a name and components.
   */
  public static Optional<List<String>> parse(String text) {
    if (!isEscaped(text) || !Utf8.isEncodable(text)) {
      return Optional.empty();
    }
    long separators = text.chars().filter(c -> c == SEPARATOR).count();
    List<String> components = new ArrayList<>(Math.toIntExact(separators + 1));
    int from = 0;
    while (from <= text.length()) {
      int separator = text.indexOf(SEPARATOR, from);
      int to = separator < 0 ? text.length() : separator;
      if (from == to) {
        return Optional.empty();
      }
      components.add(text.substring(from, to).replace("%23", "#").replace("%25", "%"));
      from = to + 1;
    }
    return isName(components.get(0))
        ? Optional.of(Collections.unmodifiableList(components))
        : Optional.empty();
  }

  private static boolean isEscaped(String text) {
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      if (!text.startsWith("%25", at) && !text.startsWith("%23", at)) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether text takes no more than so many bytes. */
  static boolean fits(String text, int bytes) {
    return text.length() <= bytes && text.getBytes(StandardCharsets.UTF_8).length <= bytes;
  }

  /** Tells whether text can be a partition's name or an entity type. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}
