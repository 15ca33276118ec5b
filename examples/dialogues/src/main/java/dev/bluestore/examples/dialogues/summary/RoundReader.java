package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Reads one file: finds out what each block is, and gives it to who reads that. */
final class RoundReader {

  private final SummaryDocument document;
  private final ItemTables tables;
  private final RoundDraft draft;
  private final Signals signals;
  private final Messages messages;
  private final Verdicts verdicts;
  private final Panel panel = new Panel();

  RoundReader(
      String dialogueId,
      int round,
      Instant createdAt,
      SummaryDocument document,
      Problems problems) {
    this.document = document;
    this.tables = new ItemTables(document, problems);
    this.draft = new RoundDraft(dialogueId, round, createdAt, problems);
    this.signals = new Signals(dialogueId, round, createdAt, problems);
    this.messages = new Messages(dialogueId, round, createdAt, problems);
    this.verdicts = new Verdicts(dialogueId, round, createdAt, problems);
  }

  /**
   * Reads a section.
   *
   * @param isHead whether it is before the first heading of the second level: there are the metrics
   * @param isTitled whether its heading is the title of the file
   */
  void read(Section section, boolean isHead, boolean isTitled) {
    Optional<VerdictText> verdict = isTitled ? Optional.empty() : verdicts.textOf(section);
    Place place = new Place(section, isHead, verdict);
    List<String> notes = new ArrayList<>();
    for (Node block : section.blocks()) {
      if (!read(block, place)) {
        notes.add(document.source(block));
      }
    }
    boolean isKept = !notes.isEmpty() || section.blocks().isEmpty();
    if (!isTitled && place.verdict().isEmpty() && isKept) {
      section.heading().ifPresent(heading -> notes.add(0, document.source(heading)));
    }
    draft.note(notes);
  }

  Dialogue dialogue(String title) {
    List<Verdict> concluded = verdicts.verdicts();
    return draft.dialogue(
        title, verdicts.headline(), concluded, signals.moves(), messages.messages(), panel);
  }

  /** Where a block stands. */
  private record Place(Section section, boolean isHead, Optional<VerdictText> verdict) {}

  /** Whether all of a block has found a place; the rest is kept as it is written. */
  private boolean read(Node block, Place place) {
    if (block instanceof TableBlock table) {
      return readTable(table, place);
    }
    if (block instanceof Paragraph paragraph) {
      return readParagraph(paragraph, place);
    }
    if (block instanceof ListBlock list) {
      return readList(list, place);
    }
    tablesWithin(block).forEach(table -> readTable(table, place));
    place.verdict().ifPresent(verdict -> verdict.items(List.of(document.source(block))));
    return block instanceof ThematicBreak || place.verdict().isPresent();
  }

  private boolean readTable(TableBlock table, Place place) {
    Optional<List<ItemRow>> rows = tables.rows(table, place.section().title());
    rows.ifPresent(placed -> placed.forEach(this::add));
    return rows.isPresent();
  }

  private void add(ItemRow row) {
    draft.add(row);
    panel.add(row.people());
  }

  private boolean readParagraph(Paragraph paragraph, Place place) {
    List<TextLine> lines = PlainText.lines(paragraph);
    tables.reportStrayRows(lines);
    List<TextLine> rest = lines.stream().filter(line -> !Signals.isSignal(line)).toList();
    lines.stream().filter(Signals::isSignal).forEach(this::signal);
    if (rest.isEmpty()) {
      return true;
    }
    if (place.verdict().isPresent()) {
      place.verdict().get().paragraph(rest);
      return true;
    }
    return draft.isQuestion(rest, place.isHead())
        || draft.isMetrics(document.source(paragraph), place.isHead());
  }

  private boolean readList(ListBlock list, Place place) {
    if (place.isHead() && isPlain(list) && draft.isMetrics(document.source(list), true)) {
      return true;
    }
    List<String> unplaced = new ArrayList<>();
    boolean allPlaced = true;
    for (Node item : SummaryDocument.children(list)) {
      boolean placed = true;
      for (Node block : SummaryDocument.children(item)) {
        placed &=
            block instanceof Paragraph paragraph
                ? readItem(paragraph, place, unplaced)
                : read(block, place);
      }
      allPlaced &= placed;
    }
    place.verdict().ifPresent(verdict -> verdict.items(unplaced));
    return allPlaced;
  }

  private boolean isPlain(ListBlock list) {
    return document
        .source(list)
        .lines()
        .map(line -> new TextLine(0, line.replaceFirst("^\\W*", "")))
        .noneMatch(line -> Signals.isSignal(line) || tables.isListRow(line));
  }

  /** A list item is one text, however many lines it is wrapped to. */
  private boolean readItem(Paragraph paragraph, Place place, List<String> unplaced) {
    List<TextLine> lines = PlainText.lines(paragraph);
    tables.reportStrayRows(lines);
    String text = lines.stream().map(TextLine::text).collect(Collectors.joining(" "));
    TextLine item = new TextLine(SummaryDocument.line(paragraph), text);
    if (Signals.isSignal(item)) {
      signal(item);
    } else if (Messages.areIn(place.section())) {
      messages.read(item).ifPresent(panel::add);
    } else if (tables.isListRow(item)) {
      tables.row(item, place.section().title()).ifPresent(this::add);
    } else {
      unplaced.add(text);
      return place.verdict().isPresent();
    }
    return true;
  }

  private void signal(TextLine line) {
    signals.read(line).ifPresent(name -> panel.signalled(name, line.text()));
  }

  private static List<TableBlock> tablesWithin(Node block) {
    List<TableBlock> found = new ArrayList<>();
    for (Node child : SummaryDocument.children(block)) {
      if (child instanceof TableBlock table) {
        found.add(table);
      } else {
        found.addAll(tablesWithin(child));
      }
    }
    return found;
  }
}
