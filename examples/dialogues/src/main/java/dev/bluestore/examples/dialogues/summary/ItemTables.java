package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.model.ItemId;
import dev.bluestore.examples.dialogues.summary.Problem.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Finds the rows of a file: every one becomes an {@link ItemRow} or a problem. */
final class ItemTables {

  /** A row that stands outside of a table, for example below a blank line. */
  private static final Pattern STRAY_ROW = Pattern.compile("\\|.*|[A-Z]\\d+\\s*\\|.*");

  private static final Pattern DELIMITER_ROW = Pattern.compile("[|:\\s-]+");
  private static final Pattern UNESCAPED_PIPE = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern LIST_ROW =
      Pattern.compile("([PTROEC]\\d{4})\\s*(?::|\\s[–—-]\\s)\\s*(\\S.*)", Pattern.DOTALL);
  private static final int LONGEST_SHOWN = 8;

  private final SummaryDocument document;
  private final Problems problems;
  private final Map<ItemId, Integer> seen = new HashMap<>();

  ItemTables(SummaryDocument document, Problems problems) {
    this.document = document;
    this.problems = problems;
  }

  /**
   * The rows of a table that can be placed.
   *
   * @return empty where it is no table of items; its rows are reported
   */
  Optional<List<ItemRow>> rows(TableBlock table, String section) {
    List<Node> rows = rowsOf(table, TableBody.class);
    List<String> headings = cells(rowsOf(table, TableHead.class).get(0));
    List<List<String>> whole =
        rows.stream()
            .filter(row -> cellsWritten(row) == headings.size())
            .map(ItemTables::cells)
            .toList();
    Optional<List<Column>> columns = Column.of(headings, whole);
    if (columns.isEmpty()) {
      rows.forEach(row -> report(SummaryDocument.line(row), "a table without a column of ids"));
    }
    return columns.map(
        known -> rows.stream().flatMap(row -> row(row, section, known).stream()).toList());
  }

  /** The row that a list item is, where it begins with an id: {@code - T0101: label}. */
  Optional<ItemRow> row(TextLine item, String section) {
    Matcher row = LIST_ROW.matcher(item.text());
    if (!row.matches()) {
      return Optional.empty();
    }
    List<Column> columns =
        List.of(
            new Column("ID", Optional.of(Meaning.ID)),
            new Column("Item", Optional.of(Meaning.LABEL)));
    return placed(item.line(), section, columns, List.of(row.group(1), row.group(2)));
  }

  boolean isListRow(TextLine item) {
    return LIST_ROW.matcher(item.text()).matches();
  }

  /** Reports the rows among lines that are no table. */
  void reportStrayRows(List<TextLine> lines) {
    lines.stream()
        .filter(line -> STRAY_ROW.matcher(line.text()).matches())
        .filter(line -> !DELIMITER_ROW.matcher(line.text()).matches())
        .forEach(line -> report(line.line(), "a row outside of a table"));
  }

  private Optional<ItemRow> row(Node row, String section, List<Column> columns) {
    int line = SummaryDocument.line(row);
    int found = cellsWritten(row);
    if (found != columns.size()) {
      report(
          line,
          "expected %d cells, found %d; write a | inside of a cell as \\|"
              .formatted(columns.size(), found));
      return Optional.empty();
    }
    return placed(line, section, columns, cells(row));
  }

  private Optional<ItemRow> placed(
      int line, String section, List<Column> columns, List<String> cells) {
    String written = written(columns, cells);
    Optional<ItemId> id = ItemId.parse(written);
    if (id.isEmpty()) {
      report(
          line,
          "expected an id such as P0201, with one of the letters PTROEC, found " + shown(written));
      return Optional.empty();
    }
    ItemRow row = ItemRow.of(line, section, id.get(), columns, cells);
    if (row.cell(Meaning.LABEL).isEmpty()) {
      report(line, written + " has no text");
      return Optional.empty();
    }
    Integer first = seen.putIfAbsent(id.get(), line);
    if (first != null) {
      report(line, "%s is on line %d already".formatted(written, first));
      return Optional.empty();
    }
    return Optional.of(row);
  }

  private static String written(List<Column> columns, List<String> cells) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).is(Meaning.ID)) {
        return cells.get(i);
      }
    }
    throw new IllegalArgumentException("expected a column of ids");
  }

  private static String shown(String written) {
    if (written.isEmpty()) {
      return "none";
    }
    return written.length() <= LONGEST_SHOWN ? written : "another text";
  }

  /** GFM fills up short rows and cuts long ones; the file itself tells which they were. */
  private int cellsWritten(Node tableRow) {
    String row = document.source(tableRow.getSourceSpans().get(0)).strip();
    int pipes = (int) UNESCAPED_PIPE.matcher(row).results().count();
    boolean opened = row.startsWith("|");
    boolean closed = row.length() > 1 && row.endsWith("|") && !row.endsWith("\\|");
    return pipes + 1 - (opened ? 1 : 0) - (closed ? 1 : 0);
  }

  private static List<Node> rowsOf(TableBlock table, Class<? extends Node> part) {
    return SummaryDocument.children(table).stream()
        .filter(part::isInstance)
        .flatMap(found -> SummaryDocument.children(found).stream())
        .toList();
  }

  private static List<String> cells(Node row) {
    return SummaryDocument.children(row).stream()
        .map(cell -> PlainText.of(cell).replace('\n', ' '))
        .toList();
  }

  private void report(int line, String message) {
    problems.report(line, Subject.ROW, message);
  }
}
