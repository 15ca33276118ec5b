package dev.bluestore.examples.dialogues.view;

import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.summary.Imported;
import dev.bluestore.examples.dialogues.summary.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a file: what was stored, and each line that was not. */
public final class ImportView {

  private final Page page;

  /** On a page. */
  public ImportView(Page page) {
    this.page = page;
  }

  /**
   * Prints the outcome.
   *
   * @param file the name of the file
   */
  public void print(String file, Imported imported) {
    Dialogue dialogue = imported.dialogue();
    page.paragraph(
        0,
        "Stored round %d of %s: %s."
            .formatted(
                dialogue.meta().totalRounds(), dialogue.meta().dialogueId(), counts(dialogue)));
    for (Problem problem : imported.problems()) {
      String fate = problem.subject() == Problem.Subject.REMARK ? "note" : "not stored";
      page.paragraph(0, "%s:%d: %s: %s".formatted(file, problem.line(), fate, problem.message()));
    }
  }

  static String counts(Dialogue dialogue) {
    List<String> counts =
        Stream.of(
                Words.count(dialogue.perspectives(), "perspective", "perspectives"),
                Words.count(dialogue.tensions(), "tension", "tensions"),
                Words.count(dialogue.questions(), "open item", "open items"),
                Words.count(dialogue.recommendations(), "recommendation", "recommendations"),
                Words.count(dialogue.evidence(), "piece of evidence", "pieces of evidence"),
                Words.count(dialogue.claims(), "claim", "claims"),
                Words.count(dialogue.moves(), "signal", "signals"),
                Words.count(dialogue.verdicts(), "verdict", "verdicts"),
                Words.count(dialogue.messages(), "message", "messages"),
                Words.count(dialogue.experts(), "expert", "experts"))
            .flatMap(Optional::stream)
            .toList();
    return Words.listed(counts).orElse("no items");
  }
}
