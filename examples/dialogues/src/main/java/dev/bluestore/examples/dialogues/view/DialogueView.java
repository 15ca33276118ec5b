package dev.bluestore.examples.dialogues.view;

import dev.bluestore.examples.dialogues.model.Contribution;
import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.model.Event;
import dev.bluestore.examples.dialogues.model.Expert;
import dev.bluestore.examples.dialogues.model.Meta;
import dev.bluestore.examples.dialogues.model.Metrics;
import dev.bluestore.examples.dialogues.model.Move;
import dev.bluestore.examples.dialogues.model.Recommendation;
import dev.bluestore.examples.dialogues.model.Reference;
import dev.bluestore.examples.dialogues.model.Round;
import dev.bluestore.examples.dialogues.model.Tension;
import dev.bluestore.examples.dialogues.model.TensionStatus;
import dev.bluestore.examples.dialogues.model.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi.Style;

/** A dialogue as its owner reads it. */
public final class DialogueView {

  private static final int INDENT = 2;
  private static final int GUTTER = 7;
  private static final int RESTS_ON = "rests on R0101  ".length();

  private final Page page;

  /** On a page. */
  public DialogueView(Page page) {
    this.page = page;
  }

  /**
   * Prints a dialogue.
   *
   * @param notes whether to print the summaries of its rounds too
   */
  public void print(Dialogue dialogue, boolean notes) {
    Map<String, String> names = names(dialogue);
    printHead(dialogue.meta(), dialogue.rounds());
    section(
        "Perspectives",
        dialogue.perspectives(),
        each -> print(each, each.status(), each.contributors(), each.content()));
    section("Tensions", dialogue.tensions(), this::print);
    section(
        "Open items",
        dialogue.questions(),
        item ->
            printItem(
                item.id().toString(),
                item.label(),
                Words.dotted(
                    Optional.of(item.status())
                        .filter(s -> !s.name().equals("OPEN"))
                        .map(Enum::name),
                    Words.listed(item.owners()))));
    section("Recommendations", dialogue.recommendations(), this::print);
    section(
        "Evidence",
        dialogue.evidence(),
        each -> print(each, each.status(), each.contributors(), each.content()));
    section(
        "Claims",
        dialogue.claims(),
        each -> print(each, each.status(), each.contributors(), each.content()));
    int widest = names.values().stream().mapToInt(String::length).max().orElse(0);
    section("Signals", inOrder(dialogue.moves()), move -> print(move, names, widest + 2));
    section("Verdict", dialogue.verdicts(), each -> print(each, dialogue.basis(each)));
    section(
        "Messages",
        dialogue.messages(),
        message -> {
          page.verbatim(
              INDENT,
              Page.toMinute(message.timestamp().toString())
                  + "  "
                  + names.getOrDefault(message.author(), message.author()),
              Style.faint);
          page.paragraph(INDENT, message.body());
        });
    section("Events", dialogue.events(), this::print);
    dialogue.rounds().forEach(round -> printSummary(round, notes));
  }

  private void printHead(Meta meta, List<Round> rounds) {
    page.paragraph(0, meta.title(), Style.bold);
    meta.question().ifPresent(question -> page.paragraph(0, question, Style.italic));
    for (Round round : rounds) {
      page.entry(
          0, "Round " + round.number(), "Round 00  ".length(), figures(round), Style.fg_cyan);
    }
  }

  /** The figures as the round's summary has them, velocity and size of the panel among them. */
  static String figures(Round round) {
    Metrics metrics =
        round.summary().map(DialogueView::firstBlock).map(Metrics::parse).orElse(Metrics.NONE);
    return Words.dotted(
        round.score().map(score -> "score " + signed(score)),
        metrics.velocity().map(velocity -> "velocity " + signed(velocity)),
        metrics.total().map(total -> "total " + total),
        metrics.panel().map(panel -> "panel of " + panel),
        metrics.status().or(() -> Optional.of(round.status().name())));
  }

  private static String firstBlock(String markdown) {
    return markdown.replaceFirst("(?s)\n\n.*", "");
  }

  private static String signed(int number) {
    return String.format(Locale.ROOT, "%+d", number);
  }

  private <T> void section(String title, List<T> items, Consumer<T> print) {
    if (!items.isEmpty()) {
      page.gap();
      page.paragraph(0, title, Style.bold, Style.underline);
      items.forEach(print);
    }
  }

  private void print(
      Contribution item, Enum<?> status, List<String> contributors, Optional<String> content) {
    printItem(
        item.id().toString(),
        item.label(),
        Words.dotted(
            Optional.of(status.name()).filter(name -> !name.equals("OPEN")),
            Words.listed(contributors),
            said(item.references())));
    content.ifPresent(this::printDetail);
  }

  private void print(Tension tension) {
    printItem(tension.id().toString(), tension.label(), "");
    tension.description().ifPresent(this::printDetail);
    page.entry(
        INDENT,
        "",
        GUTTER,
        tension.status() + tension.resolution().map(text -> ": " + text).orElse(""),
        tension.status() == TensionStatus.RESOLVED ? Style.fg_green : Style.fg_yellow);
    String by = Words.dotted(Words.listed(tension.contributors()), said(tension.references()));
    page.entry(INDENT, "", GUTTER, by, Style.faint);
  }

  private void print(Recommendation recommendation) {
    printItem(
        recommendation.id().toString(),
        recommendation.label(),
        Words.dotted(
            Optional.of(recommendation.status().name()),
            Words.listed(recommendation.contributors()),
            said(recommendation.references())));
    recommendation.content().ifPresent(this::printDetail);
    recommendation.parameters().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(parameter -> printDetail(parameter.getKey() + ": " + parameter.getValue()));
  }

  private void print(Move move, Map<String, String> names, int gutter) {
    page.entry(
        INDENT, names.getOrDefault(move.expertSlug(), move.expertSlug()), gutter, said(move));
  }

  private void print(Event event) {
    page.entry(
        INDENT,
        event.entityId(),
        GUTTER,
        Words.dotted(
            Optional.of(event.eventType() + " in round " + event.eventRound()),
            Optional.of(Page.toMinute(event.timestamp().toString())),
            Words.listed(event.actors()),
            event.reason()));
  }

  private void print(Verdict verdict, List<Contribution> basis) {
    page.paragraph(INDENT, verdict.recommendation(), Style.bold);
    verdict.description().ifPresent(text -> page.paragraph(INDENT, text));
    verdict.conditions().forEach(condition -> page.entry(INDENT, "-", 2, condition));
    String rest =
        Words.dotted(
            Optional.of("verdict: " + verdict.id()),
            verdict.authorExpert(),
            verdict.vote().map(vote -> "vote " + vote),
            verdict.confidence().map(c -> "confidence " + Math.round(c * 100) + " %"),
            Words.listed(verdict.supportingExperts()).map(names -> "supported by " + names),
            verdict.ethosCompliance());
    page.paragraph(INDENT, rest, Style.faint);
    basis.forEach(each -> page.entry(INDENT, "rests on " + each.id(), RESTS_ON, each.label()));
  }

  private void printSummary(Round round, boolean notes) {
    List<String> lines = round.summary().map(text -> text.lines().toList()).orElse(List.of());
    if (lines.isEmpty()) {
      return;
    }
    page.gap();
    if (notes) {
      page.paragraph(0, "Notes of round " + round.number(), Style.bold, Style.underline);
      lines.forEach(line -> page.verbatim(INDENT, line));
    } else {
      page.paragraph(
          0,
          "Round %d has %d lines of other text; --notes shows them."
              .formatted(round.number(), lines.size()),
          Style.faint);
    }
  }

  private void printItem(String id, String label, String rest) {
    page.entry(INDENT, id, GUTTER, label);
    page.entry(INDENT, "", GUTTER, rest, Style.faint);
  }

  private void printDetail(String text) {
    page.entry(INDENT, "", GUTTER, text);
  }

  private static Optional<String> said(List<Reference> references) {
    return Words.listed(
        references.stream().map(to -> to.type().verb() + " " + to.targetId()).toList());
  }

  static String said(Move move) {
    return move.moveType()
        + (move.targets().isEmpty() ? "" : " " + String.join(", ", move.targets()))
        + move.quotation().map(words -> "  \"" + words + "\"").orElse("")
        + move.context().map(words -> "  " + words).orElse("");
  }

  /** The names of the experts by their slugs. */
  static Map<String, String> names(Dialogue dialogue) {
    return dialogue.experts().stream()
        .collect(
            Collectors.toMap(Expert::slug, expert -> expert.description().orElse(expert.slug())));
  }

  static List<Move> inOrder(List<Move> moves) {
    return moves.stream()
        .sorted(Comparator.comparingInt(Move::round).thenComparingInt(Move::seq))
        .toList();
  }
}
