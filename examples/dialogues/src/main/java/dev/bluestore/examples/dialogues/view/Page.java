package dev.bluestore.examples.dialogues.view;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Paper to print on: wraps text at its width, and colours it where that is wanted. Characters that
 * could steer a terminal are never printed. Not thread-safe.
 *
 * @param width in columns
 */
public record Page(PrintWriter out, int width, Ansi ansi) {

  /** Between words that stay on one line; printed as a space. */
  static final String NO_BREAK = "\u00A0";

  private static final int NARROWEST = 60;
  private static final int WIDEST = 100;

  /** As wide as the terminal, from 60 to 100 columns, and in colour where that is a terminal's. */
  public static Page ofTerminal(PrintWriter out, Map<String, String> environment) {
    String columns = environment.getOrDefault("COLUMNS", "");
    int width =
        columns.matches("\\d{1,4}")
            ? Integer.parseInt(columns)
            : CommandSpec.create().usageMessage().autoWidth(true).width();
    return new Page(out, Math.max(NARROWEST, Math.min(WIDEST, width)), Ansi.AUTO);
  }

  /** An empty line. */
  public void gap() {
    out.println();
  }

  /** Text from a column on, wrapped at the width. */
  public void paragraph(int indent, String text, Style... styles) {
    entry(indent, "", 0, text, styles);
  }

  /**
   * A label in bold, and text beside it.
   *
   * @param indent the column of the label
   * @param gutter how many columns right of it the text begins
   */
  public void entry(int indent, String label, int gutter, String text, Style... styles) {
    String before = before(indent, label, gutter);
    List<String> lines = wrap(clean(text), width - indent - gutter);
    if (lines.isEmpty() && !label.isEmpty()) {
      lines.add("");
    }
    for (String line : lines) {
      out.println(before + styled(line, styles));
      before = " ".repeat(indent + gutter);
    }
  }

  /** One line, cut at the width: a label, and text beside it. */
  public void row(int indent, String label, int gutter, String text, Style... styles) {
    out.println(
        before(indent, label, gutter) + styled(cut(clean(text), width - indent - gutter), styles));
  }

  /** A line as it is written, but for characters that steer. */
  public void verbatim(int indent, String line, Style... styles) {
    out.println(" ".repeat(indent) + styled(clean(line), styles));
  }

  /** {@code 2026-03-12 21:14} of {@code 2026-03-12T21:14:00Z}. */
  static String toMinute(String instant) {
    return instant.replaceFirst("^(\\S+)T(\\d\\d:\\d\\d).*", "$1 $2");
  }

  private String before(int indent, String label, int gutter) {
    return " ".repeat(indent)
        + styled(clean(label), Style.bold)
        + " ".repeat(Math.max(0, gutter - label.length()));
  }

  static String cut(String text, int width) {
    String line = text.replace('\n', ' ');
    return line.codePointCount(0, line.length()) <= width
        ? line
        : line.substring(0, line.offsetByCodePoints(0, width - 1)) + "…";
  }

  private String styled(String text, Style... styles) {
    return ansi.enabled() && styles.length > 0 && !text.isEmpty()
        ? Style.on(styles) + text + Style.reset.on()
        : text;
  }

  private static String clean(String text) {
    return text.replace("\t", "    ").replaceAll("[\\p{Cntrl}&&[^\n]]", "\uFFFD");
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.lines().toList()) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.strip().split(" +", -1)) {
        if (line.length() > 0 && line.length() + 1 + word.length() > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.length() > 0 ? " " : "").append(word);
      }
      lines.add(line.toString());
    }
    lines.replaceAll(line -> line.replace(NO_BREAK, " "));
    return lines;
  }
}
