package dev.bluestore.examples.dialogues.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id that people write: {@code T0203} is the third tension of round 2.
 *
 * @param round 0 to 99
 * @param seq 0 to 99
 */
public record ItemId(Kind kind, int round, int seq) {

  private static final Pattern FORM = Pattern.compile("([PTROEC])(\\d{2})(\\d{2})");

  /** Reads an id; empty where the text is none. */
  public static Optional<ItemId> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new ItemId(
                Kind.of(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s%02d%02d", kind.letter, round, seq);
  }

  /** What the letter of an id stands for. */
  public enum Kind {
    PERSPECTIVE("P"),
    TENSION("T"),
    RECOMMENDATION("R"),
    QUESTION("O"),
    EVIDENCE("E"),
    CLAIM("C");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }

    /** The letter that its ids begin with. */
    public String letter() {
      return letter;
    }

    /** The entity type under which it is stored. */
    public String entityType() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String letter) {
      return Arrays.stream(values())
          .filter(kind -> kind.letter.equals(letter))
          .findFirst()
          .orElseThrow();
    }
  }
}
