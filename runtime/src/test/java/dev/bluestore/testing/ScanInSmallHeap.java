package dev.bluestore.testing;

import dev.bluestore.EncryptedStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Counts the notes of a table: in a JVM of its own, whose heap the test chooses. */
public final class ScanInSmallHeap {

  private static final int SEGMENTS = 4;

  private ScanInSmallHeap() {}

  /** With the endpoint, the name of the table, and the folder of the keys. */
  public static void main(String[] arguments) {
    try (EncryptedStore store =
            EncryptedStore.builder()
                .endpoint(arguments[0])
                .table(arguments[1])
                .namespace("notes")
                .keysFolder(Path.of(arguments[2]))
                .deadline(Duration.ofMinutes(1))
                .build();
        Stream<Note> notes = store.repository(new Note.Mapper()).scan(SEGMENTS).stream()) {
      System.out.println(notes.filter(note -> note.authors().size() == 2).count() + " notes");
    }
  }
}
