package dev.bluestore.examples.dialogues.view;

import dev.bluestore.examples.dialogues.model.Meta;
import dev.bluestore.examples.dialogues.model.Move;
import dev.bluestore.examples.dialogues.model.Tension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What was found across dialogues, as its owner reads it: one entry for each. */
public final class AcrossView {

  private final Page page;

  /** On a page. */
  public AcrossView(Page page) {
    this.page = page;
  }

  /** Prints dialogues with their titles. */
  public void printDialogues(List<Meta> metas) {
    print(
        metas,
        Meta::dialogueId,
        meta ->
            Words.dotted(
                Optional.of(meta.title()),
                Optional.of("rounds " + meta.totalRounds()),
                Optional.of("updated " + Page.toMinute(meta.updatedAt().toString()))));
  }

  /** Prints tensions, each with its dialogue. */
  public void printTensions(List<Tension> tensions) {
    print(
        tensions,
        tension -> tension.dialogueId() + " " + tension.id(),
        tension -> Words.dotted(Optional.of(tension.label()), tension.resolution()));
  }

  /** Prints what an expert did, each with its dialogue and round. */
  public void printMoves(List<Move> moves) {
    print(
        moves,
        move -> String.format(Locale.ROOT, "%s round %d", move.dialogueId(), move.round()),
        DialogueView::said);
  }

  private <T> void print(List<T> all, Function<T, String> label, Function<T, String> text) {
    if (all.isEmpty()) {
      page.paragraph(0, "There are none.");
    }
    int widest = all.stream().map(label).mapToInt(String::length).max().orElse(0);
    all.forEach(each -> page.entry(0, label.apply(each), widest + 2, text.apply(each)));
  }
}
