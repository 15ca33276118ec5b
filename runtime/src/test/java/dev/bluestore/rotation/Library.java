package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.Batch;
import dev.bluestore.EncryptedStore;
import dev.bluestore.Repository;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.TestTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Notes in several notebooks, and what must hold of them whatever becomes of a job. */
record Library(TestTable table, int notebooks, int notes, String text) {

  private static final int IN_A_BATCH = 100;

  Library(TestTable table, int notebooks, int notes) {
    this(table, notebooks, notes, "text ");
  }

  /** Writes all of them. */
  void fill() {
    Repository<Note> repository = table.notes();
    for (int from = 0; from < notes; from += IN_A_BATCH) {
      Batch batch = table.store().batch();
      range(from, Math.min(notes, from + IN_A_BATCH)).forEach(note -> batch.put(repository, note));
      assertThat(batch.write().isComplete()).isTrue();
    }
  }

  List<Note> all() {
    return range(0, notes).toList();
  }

  private Stream<Note> range(int from, int end) {
    return IntStream.range(from, end)
        .mapToObj(
            i ->
                Note.of(
                    "book" + i % notebooks, i / notebooks / 100, i / notebooks % 100, text + i));
  }

  /** Everything that a process reads which has no keys yet. */
  List<Note> read() {
    try (EncryptedStore store = table.another().build()) {
      List<Note> found = new ArrayList<>();
      for (int i = 0; i < notebooks; i++) {
        found.addAll(store.repository(new Note.Mapper()).query(Note.key("book" + i)).list());
      }
      return found;
    }
  }

  /** All items are there, readable, and under keys that seal. */
  void expectResealed() {
    assertThat(read()).containsExactlyInAnyOrderElementsOf(all());
    Rows rows = Rows.of(table);
    // An anchor of the audit log, which a store writes after a while, is an item as well.
    assertThat(rows.items())
        .filteredOn(row -> TestTable.text(row, "PK").startsWith("notebook#"))
        .hasSize(notes);
    assertThat(rows.keyIds("active")).containsAll(rows.keyIdsOfItems());
    assertThat(rows.keys("retired")).isEmpty();
  }
}
