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

/** Notes in several notebooks, and what must hold of them whatever becomes of a job. */
record Library(TestTable table, int notebooks, int notes) {

  private static final int IN_A_BATCH = 100;

  /** Writes all of them. */
  void fill() {
    List<Note> all = all();
    Repository<Note> repository = table.notes();
    for (int from = 0; from < all.size(); from += IN_A_BATCH) {
      Batch batch = table.store().batch();
      all.subList(from, Math.min(all.size(), from + IN_A_BATCH))
          .forEach(note -> batch.put(repository, note));
      assertThat(batch.write().isComplete()).isTrue();
    }
  }

  List<Note> all() {
    return IntStream.range(0, notes)
        .mapToObj(
            i ->
                Note.of(
                    "book" + i % notebooks, i / notebooks / 100, i / notebooks % 100, "text " + i))
        .toList();
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
    assertThat(rows.items()).hasSize(notes);
    assertThat(rows.keyIds("active")).containsAll(rows.keyIdsOfItems());
    assertThat(rows.keys("retired")).isEmpty();
  }
}
