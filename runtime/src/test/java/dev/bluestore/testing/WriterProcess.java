package dev.bluestore.testing;

import dev.bluestore.EncryptedStore;
import dev.bluestore.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A process that writes first items into many partitions from many threads, each partition from
 * several at once. It says that it is ready, and begins when it is told to.
 */
public final class WriterProcess {

  /** How many threads it has. */
  public static final int THREADS = 64;

  /** How many of them write into each partition. */
  public static final int WRITERS = 4;

  private WriterProcess() {}

  /** Takes its own number and the number of partitions. */
  public static void main(String... arguments)
      throws IOException, ExecutionException, InterruptedException {
    int number = Integer.parseInt(arguments[0]);
    int partitions = Integer.parseInt(arguments[1]);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (EncryptedStore store = EncryptedStore.fromEnvironment()) {
      Repository<Note> notes = store.repository(new Note.Mapper());
      notes.find(Note.key("warm", 1, 1));
      System.out.println("ready");
      if (System.in.read() != '\n') {
        throw new IOException("expected to be told to begin");
      }
      List<Future<?>> writes = new ArrayList<>();
      for (int i = 0; i < partitions * WRITERS; i++) {
        Note note = Note.of("book" + i / WRITERS, number, i % WRITERS, "text");
        writes.add(threads.submit(() -> notes.put(note)));
      }
      for (Future<?> write : writes) {
        write.get();
      }
      System.out.println("written");
    } finally {
      threads.shutdown();
    }
  }
}
