package dev.bluestore.processor.lock;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stored field as a line of the lock: {@code sealed references[].kind enum(OPPOSE,SUPPORT)}.
 *
 * @param side {@code plain}, {@code sealed} or {@code unauthenticated}
 * @param path stored names from the item to the field, {@code []} behind what holds many
 * @param type what its values are stored as
 */
record LockedField(Side side, String path, String type) {
  private static final Pattern LINE =
      Pattern.compile(" {2}(plain|sealed|unauthenticated) (.+?) (\\w+|as \\S+|\\w+\\(.*\\))");

  /** Who can read and change it. */
  enum Side {
    PLAIN,
    SEALED,
    UNAUTHENTICATED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The field of a line; empty where the line is of another form. */
  static Optional<LockedField> parse(String line) {
    Matcher match = LINE.matcher(line);
    return match.matches()
        ? Optional.of(
            new LockedField(
                Side.valueOf(match.group(1).toUpperCase(Locale.ROOT)),
                match.group(2),
                match.group(3)))
        : Optional.empty();
  }

  /** The line of the lock, without its indent. */
  String line() {
    return side.word() + " " + path + " " + type;
  }
}
