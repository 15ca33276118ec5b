package dev.bluestore.examples.dialogues.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The figures that stand at the head of a round's summary, in any order, each of them optional:
 * {@code **Score**: +243 (Velocity: +87, Total: 243) | **Panel**: 6 experts | **Status**: OPEN}.
 *
 * @param panel how many experts there are
 * @param status in the words of the file
 */
public record Metrics(
    Optional<Integer> score,
    Optional<Integer> velocity,
    Optional<Integer> total,
    Optional<Integer> panel,
    Optional<String> status) {

  private static final String NUMBER = "([+−-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,9}))(?![.\\d])";
  private static final Pattern SCORE = figure("score", NUMBER);
  private static final Pattern VELOCITY = figure("velocity", NUMBER);
  private static final Pattern TOTAL = figure("total", NUMBER);
  private static final Pattern PANEL = figure("(?:panel(?:\\s+size)?|experts)", NUMBER);
  private static final Pattern STATUS = figure("status", "([^|;,·()*\\n]*[^|;,·()*\\s])");

  /** Of a summary that has none. */
  public static final Metrics NONE = parse("");

  /** Finds the figures in a text, which may be Markdown. */
  public static Metrics parse(String text) {
    return new Metrics(
        value(SCORE, text).map(Metrics::number),
        value(VELOCITY, text).map(Metrics::number),
        value(TOTAL, text).map(Metrics::number),
        value(PANEL, text).map(Metrics::number),
        value(STATUS, text));
  }

  /** How many of the figures there are. */
  public long count() {
    return Stream.of(score, velocity, total, panel, status).filter(Optional::isPresent).count();
  }

  private static Pattern figure(String label, String form) {
    return Pattern.compile(
        "\\b" + label + "\\b[*_]*\\s*[:=]\\s*[*_]*\\s*" + form,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Optional<String> value(Pattern figure, String text) {
    Matcher found = figure.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits.replace(",", "").replace('−', '-'));
  }
}
