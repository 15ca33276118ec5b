package dev.bluestore.processor.write;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The last touch to a source file: what JavaPoet leaves wider or longer than it need be. */
final class SourceText {
  private static final int COLUMNS = 100;

  /** An initializer that begins on a line of its own has a space before it. */
  private static final Pattern SPACE_AT_LINE_END = Pattern.compile(" +\n");

  private static final Pattern SHORT_COMMENT = Pattern.compile("/\\*\\*\n *\\* (.{1,88})\n *\\*/");

  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n *}");

  private SourceText() {}

  /** The text with comments of one line on one line, and none of them wider than a line may be. */
  static String tidied(String text) {
    String trimmed = SPACE_AT_LINE_END.matcher(text).replaceAll("\n");
    String compact = SHORT_COMMENT.matcher(trimmed).replaceAll("/** $1 */");
    String shorter = EMPTY_BODY.matcher(compact).replaceAll("{}");
    return shorter.lines().map(SourceText::wrapped).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String wrapped(String line) {
    int text = line.indexOf("* ") + 2;
    int space = line.lastIndexOf(' ', COLUMNS);
    if (line.length() <= COLUMNS || !line.stripLeading().startsWith("* ") || space < text) {
      return line;
    }
    return line.substring(0, space)
        + "\n"
        + wrapped(line.substring(0, text) + line.substring(space + 1));
  }
}
