package dev.bluestore.examples.dialogues.summary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title line of a summary: {@code Round 2 Summary: Which bridge?}, {@code Bridges (Round 2)}.
 */
record Title(Optional<Integer> round, String text) {

  private static final Pattern ROUND =
      Pattern.compile(
          "(?<before>.*?)\\bround\\s*#?(?<number>\\d{1,2})\\b(?:\\s+summary)?[\\s:–—)\\]-]*(?<after>.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEAD_IN =
      Pattern.compile("(?:summary(?:\\s+of)?)?[\\s(\\[:–—-]*", Pattern.CASE_INSENSITIVE);

  /** Of a file that has none. */
  static final Title NONE = new Title(Optional.empty(), "");

  static Title parse(String line) {
    Matcher title = ROUND.matcher(line);
    if (!title.matches()) {
      return new Title(Optional.empty(), line);
    }
    Optional<Integer> round = Optional.of(Integer.valueOf(title.group("number")));
    if (!title.group("after").isBlank()) {
      return new Title(round, title.group("after").strip());
    }
    String before = title.group("before");
    return LEAD_IN.matcher(before).matches()
        ? new Title(round, line)
        : new Title(round, before.replaceFirst("[\\s(\\[:–—-]+$", ""));
  }
}
