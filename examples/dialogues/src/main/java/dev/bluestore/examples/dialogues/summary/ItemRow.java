package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.model.ItemId;
import dev.bluestore.examples.dialogues.model.Reference;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row of a table of items, or an item of a list, by what its cells mean.
 *
 * @param section the heading that it stands under
 * @param extras cells whose heading means nothing that is known, by their heading, in their order
 */
record ItemRow(
    int line,
    String section,
    ItemId id,
    Map<Meaning, String> cells,
    List<Reference> references,
    Map<String, String> extras) {

  private static final Pattern NOTHING = Pattern.compile("[-–—]?|n/a", Pattern.CASE_INSENSITIVE);

  /** Sorts the cells of a row; those that are empty, or a dash, are left out. */
  static ItemRow of(int line, String section, ItemId id, List<Column> columns, List<String> cells) {
    Map<Meaning, String> known = new EnumMap<>(Meaning.class);
    Map<String, String> extras = new LinkedHashMap<>();
    List<Reference> references = List.of();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String cell = cells.get(i);
      if (NOTHING.matcher(cell).matches()) {
        continue;
      }
      Optional<List<Reference>> read =
          column.is(Meaning.REFERENCES)
              ? References.parse(column.heading(), cell)
              : Optional.empty();
      if (read.isPresent()) {
        references = References.union(references, read.get());
      } else if (column.meaning().isEmpty() || column.is(Meaning.REFERENCES)) {
        extras.merge(column.heading(), cell, (first, second) -> first + "; " + second);
      } else {
        known.put(column.meaning().get(), cell);
      }
    }
    return new ItemRow(line, section, id, known, references, extras);
  }

  Optional<String> cell(Meaning meaning) {
    return Optional.ofNullable(cells.get(meaning));
  }

  List<String> people() {
    return cell(Meaning.PEOPLE).map(People::split).orElse(List.of());
  }
}
