package dev.bluestore.examples.dialogues.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A column of a table of items.
 *
 * @param heading as it is written
 * @param meaning empty where the heading says nothing that is known
 */
record Column(String heading, Optional<Meaning> meaning) {

  private static final Pattern LIKE_AN_ID = Pattern.compile("[A-Za-z]\\d+");

  /**
   * Finds out what the columns hold. A heading of each meaning counts once, references apart; ids
   * are found by their look before headings are asked, and a table without a heading for its text
   * has it in the column with the most text among those that mean nothing else.
   *
   * @param rows those that have a cell for each heading
   * @return empty where there is no column of ids: then it is no table of items
   */
  static Optional<List<Column>> of(List<String> headings, List<List<String>> rows) {
    Optional<Integer> ids = idColumn(headings, rows);
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    Set<Meaning> taken = EnumSet.of(Meaning.ID);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      Optional<Meaning> meaning =
          i == ids.get() ? Optional.of(Meaning.ID) : free(Meaning.of(headings.get(i)), taken);
      columns.add(new Column(headings.get(i), meaning));
    }
    if (!taken.contains(Meaning.LABEL)) {
      fullest(columns, Optional.empty(), rows)
          .or(() -> fullest(columns, Optional.of(Meaning.CONTENT), rows))
          .ifPresent(i -> columns.set(i, columns.get(i).as(Meaning.LABEL)));
    }
    return Optional.of(List.copyOf(columns));
  }

  boolean is(Meaning wanted) {
    return meaning.equals(Optional.of(wanted));
  }

  private Column as(Meaning other) {
    return new Column(heading, Optional.of(other));
  }

  private static Optional<Meaning> free(Optional<Meaning> meaning, Set<Meaning> taken) {
    return meaning.filter(found -> taken.add(found) || found == Meaning.REFERENCES);
  }

  /** The column of a meaning with the most text in it. */
  private static Optional<Integer> fullest(
      List<Column> columns, Optional<Meaning> meaning, List<List<String>> rows) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).meaning().equals(meaning))
        .boxed()
        .max(
            Comparator.comparingInt(i -> rows.stream().mapToInt(row -> row.get(i).length()).sum()));
  }

  private static Optional<Integer> idColumn(List<String> headings, List<List<String>> rows) {
    Comparator<Integer> byLook =
        Comparator.comparingLong(i -> rows.stream().filter(row -> isIdAt(row, i)).count());
    Comparator<Integer> byHeading = Comparator.comparing(i -> isHeadingOfIds(headings.get(i)));
    return IntStream.range(0, headings.size())
        .boxed()
        .filter(i -> isHeadingOfIds(headings.get(i)) || rows.stream().anyMatch(r -> isIdAt(r, i)))
        .max(byLook.thenComparing(byHeading).thenComparing(Comparator.reverseOrder()));
  }

  private static boolean isHeadingOfIds(String heading) {
    return Meaning.of(heading).equals(Optional.of(Meaning.ID));
  }

  private static boolean isIdAt(List<String> row, int column) {
    return LIKE_AN_ID.matcher(row.get(column)).matches();
  }
}
