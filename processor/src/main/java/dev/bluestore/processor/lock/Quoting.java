package dev.bluestore.processor.lock;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as they stand in a lock: bare where nothing in them can be mistaken, else in quotes. */
final class Quoting {
  private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_:@$-]+");

  private Quoting() {}

  /** {@code note}, {@code "the note"}. */
  static String quoted(String name) {
    return BARE.matcher(name).matches()
        ? name
        : name.codePoints().mapToObj(Quoting::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  /** The canonical name of a class, each of its parts quoted where it has to be. */
  static String qualified(String className) {
    return Arrays.stream(className.split("\\.", -1))
        .map(Quoting::quoted)
        .collect(Collectors.joining("."));
  }

  // A reviewer sees each character that is there: none breaks the line, is invisible or turns the
  // direction of the text.
  private static String escaped(int codePoint) {
    if (codePoint == '"' || codePoint == '\\') {
      return "\\" + (char) codePoint;
    }
    return codePoint == ' ' || isVisible(codePoint)
        ? Character.toString(codePoint)
        : "\\u{" + Integer.toHexString(codePoint) + "}";
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
