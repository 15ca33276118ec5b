package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.summary.Problem.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads round summaries as panels write them, in Markdown: a title with the round's number, a line
 * of metrics, tables and lists of items whose ids begin with P, T, R, O, E or C, signals with
 * quotations, messages, and verdicts. Headings are taken by their meaning, columns in any order;
 * whatever else there is becomes the summary of the round, as it is written.
 *
 * <p>Every row, signal and message of a file is either in the result or among its problems, never
 * in neither. Immutable and thread-safe.
 */
public final class SummaryImporter {

  private static final Pattern ID = Pattern.compile("\\b[PTROEC](\\d{2})\\d{2}\\b");

  private final Clock clock;

  /**
   * An importer.
   *
   * @param clock tells when what it reads was created: a file does not
   */
  public SummaryImporter(Clock clock) {
    this.clock = clock;
  }

  /**
   * Reads a summary.
   *
   * @param dialogueId the dialogue that the file is about
   */
  public Imported read(String dialogueId, String markdown) {
    SummaryDocument document = SummaryDocument.parse(markdown);
    List<Section> sections = document.sections();
    Problems problems = new Problems();
    Optional<Section> titled = titled(sections);
    Title title = titled.map(section -> Title.parse(section.title())).orElse(Title.NONE);
    int titleLine = titled.flatMap(Section::heading).map(SummaryDocument::line).orElse(1);
    int round = title.round().orElseGet(() -> roundOfIds(markdown, titleLine, problems));

    RoundReader reader = new RoundReader(dialogueId, round, clock.instant(), document, problems);
    boolean isHead = true;
    for (Section section : sections) {
      isHead &= section.level() <= 1;
      reader.read(section, isHead, titled.equals(Optional.of(section)));
    }
    return new Imported(
        reader.dialogue(title.text().isBlank() ? dialogueId : title.text()), problems.inOrder());
  }

  /** The first heading of the first level, or else the first one. */
  private static Optional<Section> titled(List<Section> sections) {
    List<Section> headed = sections.stream().filter(section -> section.level() > 0).toList();
    return headed.stream()
        .filter(section -> section.level() == 1)
        .findFirst()
        .or(() -> headed.stream().findFirst());
  }

  private static int roundOfIds(String markdown, int line, Problems problems) {
    int round =
        ID.matcher(markdown)
            .results()
            .mapToInt(id -> Integer.parseInt(id.group(1)))
            .max()
            .orElse(0);
    problems.report(
        line, Subject.REMARK, "expected the round's number in the title; took " + round);
    return round;
  }
}
