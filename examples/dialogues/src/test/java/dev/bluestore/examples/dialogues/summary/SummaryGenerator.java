package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.model.ItemId;
import dev.bluestore.examples.dialogues.model.ItemId.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Writes summaries of the family at random: the same one for the same seed. */
public final class SummaryGenerator {

  private static final List<String> IDS = List.of("ID", "Id", "#", "No.", "Key");
  private static final List<String> PEOPLE =
      List.of("Contributors", "Owner", "Owner(s)", "Raised by", "By", "Experts", "Lead");
  private static final List<String> RESOLUTIONS = List.of("Resolution", "Outcome", "Decision");
  private static final List<String> CONTENTS = List.of("Content", "Description", "Details", "Why");

  /** The last of each says nothing that is known, so its column is known by its text alone. */
  private static final Map<Kind, List<String>> LABELS =
      Map.of(
          Kind.PERSPECTIVE, List.of("Perspective", "Label", "Title", "What we see"),
          Kind.TENSION, List.of("Tension", "Label", "Topic", "Between"),
          Kind.QUESTION, List.of("Item", "Question", "Open item", "Still unclear"),
          Kind.RECOMMENDATION, List.of("Recommendation", "Label", "Proposal", "To do"),
          Kind.EVIDENCE, List.of("Item", "Label", "Point", "Evidence"),
          Kind.CLAIM, List.of("Point", "Label", "Headline", "Claim"));

  private static final Map<Kind, List<String>> SECTIONS =
      Map.of(
          Kind.PERSPECTIVE, List.of("Perspectives Registered", "Perspectives"),
          Kind.TENSION, List.of("Tensions Resolved", "Tensions", "Open Tensions"),
          Kind.QUESTION, List.of("Remaining Open Items", "Questions"),
          Kind.RECOMMENDATION, List.of("Recommendations", "Recommendations Adopted"),
          Kind.EVIDENCE, List.of("Evidence", "Evidence Cited"),
          Kind.CLAIM, List.of("Claims", "Claims Made"));

  private final long seed;
  private final Random random;
  private final RandomText text;
  private final int round;
  private final List<String> lines = new ArrayList<>();
  private final Map<ItemId, GeneratedSummary.Row> rows = new LinkedHashMap<>();
  private final List<Integer> brokenRows = new ArrayList<>();
  private final List<GeneratedSummary.Signal> signals = new ArrayList<>();
  private final List<Integer> brokenSignals = new ArrayList<>();

  private SummaryGenerator(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
    this.text = new RandomText(random);
    this.round = random.nextInt(100);
  }

  /** Writes one. */
  public static GeneratedSummary generate(long seed) {
    return new SummaryGenerator(seed).generate();
  }

  private GeneratedSummary generate() {
    writeHead();
    List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
    Collections.shuffle(kinds, random);
    kinds.stream().filter(kind -> oneIn(7, false)).forEach(this::writeTable);
    writeCode();
    writeSignals();
    Optional<String> recommendation = writeVerdict();
    return new GeneratedSummary(
        seed,
        String.join(oneIn(4, true) ? "\r\n" : "\n", lines) + "\n",
        round,
        List.copyOf(rows.values()),
        List.copyOf(brokenRows),
        List.copyOf(signals),
        List.copyOf(brokenSignals),
        recommendation);
  }

  private void writeHead() {
    write(
        text.oneOf(
                List.of("# Round %d Summary: %s", "# Round %d: %s", "# Summary of Round %d — %s"))
            .formatted(round, text.words()));
    List<String> metrics =
        new ArrayList<>(
            List.of("**Score**: +12", "Velocity: -3", "**Total:** 99", "Status: OPEN", "Panel: 4"));
    Collections.shuffle(metrics, random);
    write(String.join(" | ", metrics.subList(0, random.nextInt(metrics.size()))), "");
    write("## Background", "", text.words(), "- " + text.words(), "- " + text.words(), "");
  }

  /** Rows in a block of code are none. */
  private void writeCode() {
    write("## Sketch", "", "```", "| P0101 | not | a row |", "```", "");
  }

  private void writeTable(Kind kind) {
    boolean hasDetail = kind == Kind.TENSION || (kind == Kind.PERSPECTIVE && oneIn(2, true));
    List<Cell> columns = new ArrayList<>(List.of(Cell.ID, Cell.LABEL));
    if (oneIn(5, false)) {
      columns.add(Cell.PEOPLE);
    }
    if (hasDetail) {
      columns.add(Cell.DETAIL);
    }
    if (oneIn(4, true)) {
      columns.add(Cell.EXTRA);
    }
    if (oneIn(2, true)) {
      Collections.shuffle(columns, random);
    }
    write("## " + text.oneOf(SECTIONS.get(kind)), "");
    write(row(columns.stream().map(column -> heading(column, kind, columns)).toList()));
    write("|" + text.oneOf(List.of("---|", ":-:|", " --- |")).repeat(columns.size()));
    int size = oneIn(6, true) ? 0 : 1 + random.nextInt(6);
    for (int seq = 1; seq <= size; seq++) {
      writeRow(kind, seq, columns);
    }
    write("");
    if (oneIn(10, true)) {
      write(row(List.of(kind.letter() + "9999", text.words())));
      brokenRows.add(lines.size());
      write("");
    }
  }

  private enum Cell {
    ID,
    LABEL,
    PEOPLE,
    DETAIL,
    EXTRA
  }

  private String heading(Cell column, Kind kind, List<Cell> columns) {
    return switch (column) {
      case ID -> text.oneOf(IDS);
      case LABEL -> text.oneOf(LABELS.get(kind).subList(0, columns.contains(Cell.EXTRA) ? 3 : 4));
      case PEOPLE -> text.oneOf(PEOPLE);
      case DETAIL -> text.oneOf(kind == Kind.TENSION ? RESOLUTIONS : CONTENTS);
      case EXTRA -> "Budget";
    };
  }

  private void writeRow(Kind kind, int seq, List<Cell> columns) {
    ItemId id = new ItemId(kind, random.nextInt(100), seq);
    String label = text.words();
    String detail = text.words();
    List<String> people = columns.contains(Cell.PEOPLE) ? text.people() : List.of();
    Map<Cell, String> cells = new LinkedHashMap<>();
    for (Cell column : columns) {
      cells.put(
          column,
          switch (column) {
            case ID -> text.marked(id.toString());
            case LABEL -> text.escaped(label);
            case PEOPLE -> String.join(text.oneOf(List.of(", ", " & ", "; ")), people);
            case DETAIL ->
                (kind == Kind.TENSION && oneIn(2, true) ? "**RESOLVED**: " : "")
                    + text.escaped(detail);
            case EXTRA -> Integer.toString(random.nextInt(1000));
          });
    }
    if (rows.containsKey(id) || oneIn(6, true)) {
      writeBroken(cells);
    } else {
      write(row(List.copyOf(cells.values())));
      rows.put(
          id,
          new GeneratedSummary.Row(
              id,
              label,
              columns.contains(Cell.DETAIL) ? Optional.of(detail) : Optional.empty(),
              people));
    }
  }

  private void writeBroken(Map<Cell, String> cells) {
    List<String> ids = new ArrayList<>(List.of("P02", "X0101", "P01x2", "", "p0101", "T00001"));
    rows.keySet().forEach(id -> ids.add(id.toString()));
    switch (random.nextInt(4)) {
      case 0 -> cells.remove(text.oneOf(List.copyOf(cells.keySet())));
      case 1 -> cells.merge(Cell.LABEL, " | and | more", String::concat);
      case 2 -> cells.put(Cell.LABEL, " ");
      default -> cells.put(Cell.ID, text.oneOf(ids));
    }
    write("| " + String.join(" | ", cells.values()) + " |");
    brokenRows.add(lines.size());
  }

  private void writeSignals() {
    write("## Convergence Check", "", "**Signals:**");
    List<String> panel = new ArrayList<>(RandomText.NAMES);
    Collections.shuffle(panel, random);
    for (String name : panel.subList(0, random.nextInt(panel.size()))) {
      String move = text.oneOf(List.of("CONVERGE", "DEFEND", "CHALLENGE"));
      String quotation = text.words();
      if (oneIn(8, true)) {
        write(text.oneOf(List.of("- [MOVE:CONVERGE] \"?\"", "- Ann: [MOVE:CONVERGE \"?\"")));
        brokenSignals.add(lines.size());
      } else {
        write(
            text.oneOf(List.of("- %s: [MOVE:%s] \"%s\"", "- **%s** — [MOVE:%s] “%s”"))
                .formatted(name, move, text.plain(quotation)));
        signals.add(new GeneratedSummary.Signal(name, move, quotation));
      }
    }
    write("");
  }

  private Optional<String> writeVerdict() {
    if (oneIn(3, true)) {
      return Optional.empty();
    }
    String recommendation = text.words();
    write("## " + text.oneOf(List.of("Verdict: DONE", "Final Verdict", "The verdict")), "");
    write("**Recommendation**: " + text.plain(recommendation));
    return Optional.of(recommendation);
  }

  private String row(List<String> cells) {
    String row = "| " + String.join(" | ", cells);
    boolean isClosed = oneIn(3, false) || cells.get(cells.size() - 1).isBlank();
    return isClosed ? row + " |" : row;
  }

  private void write(String... added) {
    lines.addAll(List.of(added));
  }

  private boolean oneIn(int chances, boolean hit) {
    return (random.nextInt(chances) == 0) == hit;
  }
}
