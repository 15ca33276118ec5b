package dev.bluestore.examples.dialogues.view;

import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.model.Round;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help.Ansi.Style;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Both views of a dialogue with one line for each item, so that they can be compared. */
public final class BriefView {

  private static final int INDENT = 3;
  private static final int GUTTER = 9;
  private static final int KEY_GUTTER = 22;
  private static final List<String> SHOWN =
      List.of(
          "round",
          "perspective",
          "tension",
          "question",
          "recommendation",
          "evidence",
          "claim",
          "move",
          "verdict",
          "message");
  private static final List<String> PLAIN =
      List.of("status", "tension_status", "move_type", "verdict_type", "author");

  private final Page page;

  /** On a page. */
  public BriefView(Page page) {
    this.page = page;
  }

  /** What there is of each kind: {@code 5 perspectives, 3 tensions}. */
  public String counts(Dialogue dialogue) {
    return ImportView.counts(dialogue);
  }

  /** Prints a dialogue as its owner reads it. */
  public void print(Dialogue dialogue) {
    for (Round round : dialogue.rounds()) {
      row("Round " + round.number(), round.title() + " · " + DialogueView.figures(round));
    }
    dialogue.perspectives().forEach(each -> row(each.id().toString(), each.label()));
    dialogue
        .tensions()
        .forEach(
            each ->
                row(
                    each.id().toString(),
                    each.label() + each.resolution().map(text -> " → " + text).orElse("")));
    dialogue.questions().forEach(each -> row(each.id().toString(), each.label()));
    dialogue.recommendations().forEach(each -> row(each.id().toString(), each.label()));
    dialogue.evidence().forEach(each -> row(each.id().toString(), each.label()));
    dialogue.claims().forEach(each -> row(each.id().toString(), each.label()));
    Map<String, String> names = DialogueView.names(dialogue);
    DialogueView.inOrder(dialogue.moves())
        .forEach(
            move ->
                row(
                    names.getOrDefault(move.expertSlug(), move.expertSlug()),
                    move.quotation().map(words -> "\"" + words + "\"").orElse("")));
    dialogue.verdicts().forEach(verdict -> row("Verdict", verdict.recommendation()));
    dialogue
        .messages()
        .forEach(
            message -> row(names.getOrDefault(message.author(), message.author()), message.body()));
  }

  /** Prints items as the table holds them: sort key, a plain attribute, size and first bytes. */
  public void print(List<Map<String, AttributeValue>> items) {
    items.stream()
        .filter(item -> SHOWN.contains(type(item)))
        .sorted(Comparator.comparingInt(item -> SHOWN.indexOf(type(item))))
        .forEach(this::printRow);
  }

  private void printRow(Map<String, AttributeValue> item) {
    byte[] content = TableView.bytes(item, "content_encrypted");
    String plain =
        PLAIN.stream()
            .map(name -> TableView.text(item, name))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    String seen = String.format(Locale.ROOT, "%-9s %4d bytes  ", plain, content.length);
    int room = page.width() - INDENT - KEY_GUTTER - seen.length();
    page.row(
        INDENT,
        Page.cut(TableView.text(item, "SK"), KEY_GUTTER - 1),
        KEY_GUTTER,
        seen + TableView.hex(content, room),
        Style.fg_red);
  }

  private void row(String label, String text) {
    page.row(INDENT, label, GUTTER, text, Style.fg_green);
  }

  private static String type(Map<String, AttributeValue> item) {
    return TableView.text(item, "SK").replaceFirst("#.*", "");
  }
}
