package dev.bluestore.testing;

import dev.bluestore.EncryptedStore;
import dev.bluestore.Repository;
import java.io.IOException;

/** A process that writes and reads a note, and closes its store when it is told to. */
public final class ClosingProcess {

  private ClosingProcess() {}

  /** Takes nothing; it says how far it is, and ends when it is told so for the second time. */
  public static void main(String... arguments) throws IOException {
    try (EncryptedStore store = EncryptedStore.fromEnvironment()) {
      Repository<Note> notes = store.repository(new Note.Mapper());
      notes.put(Note.of("alpha", 1, 1, "text"));
      if (notes.find(Note.key("alpha", 1, 1)).isEmpty()) {
        throw new IOException("expected the note that was written, found none");
      }
      await("open");
    }
    await("closed");
  }

  private static void await(String state) throws IOException {
    System.out.println(state);
    if (System.in.read() != '\n') {
      throw new IOException("expected to be told to go on");
    }
  }
}
