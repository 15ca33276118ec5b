package dev.bluestore.testing;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.FileSink;
import dev.bluestore.audit.FileSync;
import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.audit.trail.AuditTrail;
import dev.bluestore.crypto.CryptoProvider;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A process that writes events from many threads into a file that it shares with others. */
public final class AuditingProcess {

  /** How many threads it has. */
  public static final int THREADS = 8;

  /** The size that a file is full at: small, so that processes rename it under each other. */
  private static final long MOST_BYTES = 4 << 20;

  private AuditingProcess() {}

  /** Takes the file, and how many events each thread writes; prints the head of its chain. */
  public static void main(String... arguments) throws ExecutionException, InterruptedException {
    FileSink sink = new FileSink(Path.of(arguments[0]), MOST_BYTES, FileSync.ROTATION);
    int events = Integer.parseInt(arguments[1]);
    AuditTrail trail =
        new AuditTrail(
            CryptoProvider.current(),
            sink,
            () -> Thread.currentThread().getName(),
            Clock.systemUTC(),
            Duration.ofSeconds(60));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> work = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      work.add(
          threads.submit(
              () -> {
                for (int i = 0; i < events; i++) {
                  trail.record(
                      trail.done(AuditOperation.SEAL, new AuditSubject.Key("dek#" + i, "note")));
                }
              }));
    }
    for (Future<?> each : work) {
      each.get();
    }
    threads.shutdown();
    System.out.println(
        trail
            .end()
            .map(head -> head.chain() + " " + head.sequence() + " " + head.hash())
            .orElseThrow());
  }
}
