package dev.bluestore.audit.trail;

import dev.bluestore.audit.AuditAnchor;
import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.AuditOutcome;
import dev.bluestore.audit.AuditSink;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.error.AuditUnavailableException;
import dev.bluestore.error.BlueStoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One chain of the audit log, and the way into it. What is done with items is recorded and goes on;
 * what is done with keys waits until the sink has the event. Thread-safe.
 */
public final class AuditTrail implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
  private static final int SLOTS = 8192;
  private static final long PAUSE = 500_000;

  private final Ring<Entry> ring = new Ring<>(SLOTS);
  private final Chain chain;
  private final ChainWriter writer;
  private final Thread thread;
  private final Supplier<String> principal;
  private final Clock clock;
  private final Duration deadline;

  /**
   * Begins a chain.
   *
   * @param sink is closed with it
   * @param principal who causes an event, asked on the thread that does
   * @param deadline how long an operation waits for the log
   */
  public AuditTrail(
      CryptoProvider crypto,
      AuditSink sink,
      Supplier<String> principal,
      Clock clock,
      Duration deadline) {
    this.principal = principal;
    this.clock = clock;
    this.deadline = deadline;
    this.chain = new Chain(crypto, clock.instant());
    this.writer = new ChainWriter(ring, chain, sink, deadline);
    this.thread = new Thread(writer, "bluestore-audit");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(
        (dead, e) -> LOG.error("The audit log has ended, and its store takes nothing any more", e));
    thread.start();
  }

  /** Something that was done. */
  public Entry done(AuditOperation operation, AuditSubject subject) {
    return entry(operation, AuditOutcome.SUCCESS, "", subject, null);
  }

  /** Something that was refused. */
  public Entry refused(AuditOperation operation, AuditSubject subject, BlueStoreException error) {
    return entry(operation, AuditOutcome.of(error), nameOf(error), subject, null);
  }

  /** Something that is done for many items of one kind, of which this is the first. */
  public Tally tally(AuditOperation operation, AuditSubject subject) {
    return new Tally(operation, subject, principal.get(), clock.instant());
  }

  private Entry entry(
      AuditOperation operation,
      AuditOutcome outcome,
      String error,
      AuditSubject subject,
      @Nullable CompletableFuture<Void> written) {
    return new Entry.Single(
        operation, outcome, error, subject, principal.get(), clock.instant(), written);
  }

  private static String nameOf(BlueStoreException error) {
    return error.getClass().getSimpleName();
  }

  /** How long an operation waits for the log. */
  public Duration deadline() {
    return deadline;
  }

  /**
   * Records an event, without waiting; false where there is no room just now.
   *
   * @throws AuditUnavailableException where the chain has ended
   */
  public boolean offer(Entry entry) {
    if (!ring.offer(entry)) {
      if (ring.isClosed()) {
        throw new AuditUnavailableException(
            "expected an open store, found its audit log ended; open a store again", null);
      }
      writer.wake();
      return false;
    }
    if (writer.isAsleep() || ring.isHalfFull()) {
      writer.wake();
    }
    return true;
  }

  /**
   * Records an event, and waits for room.
   *
   * @throws AuditUnavailableException where there was none before the deadline, or the thread was
   *     interrupted
   */
  public void record(Entry entry) {
    long until = System.nanoTime() + deadline.toNanos();
    while (!offer(entry)) {
      if (Thread.currentThread().isInterrupted() || System.nanoTime() - until >= 0) {
        throw full();
      }
      LockSupport.parkNanos(this, PAUSE);
    }
  }

  /** What an operation fails with that found no room before the deadline. */
  public AuditUnavailableException full() {
    return new AuditUnavailableException(
        "expected the audit log to take an event within "
            + deadline.toMillis()
            + " ms, found it full or the thread interrupted; see why its sink does not keep up,"
            + " then try again",
        null);
  }

  /**
   * Does something with a key, and gives the result when the log has it.
   *
   * @param discard what becomes of a result that the log has not
   * @throws AuditUnavailableException where the log did not take the event before the deadline
   */
  public <R> R keyOperation(
      AuditOperation operation, AuditSubject subject, Supplier<R> work, Consumer<R> discard) {
    R result;
    try {
      result = work.get();
    } catch (BlueStoreException e) {
      written(operation, AuditOutcome.of(e), nameOf(e), subject);
      throw e;
    }
    boolean taken = false;
    try {
      written(operation, AuditOutcome.SUCCESS, "", subject);
      taken = true;
      return result;
    } finally {
      if (!taken) {
        discard.accept(result);
      }
    }
  }

  /** Records something that was done with a key, and waits until the sink has it. */
  public void keyEvent(AuditOperation operation, AuditSubject subject) {
    written(operation, AuditOutcome.SUCCESS, "", subject);
  }

  private void written(
      AuditOperation operation, AuditOutcome outcome, String error, AuditSubject subject) {
    CompletableFuture<Void> written = new CompletableFuture<>();
    Entry entry = entry(operation, outcome, error, subject, written);
    boolean recorded = false;
    try {
      record(entry);
      recorded = true;
    } finally {
      if (!recorded) {
        entry.drop();
      }
    }
    writer.wake();
    await(written);
  }

  private void await(CompletableFuture<Void> written) {
    try {
      written.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unwritten("the thread interrupted", e);
    } catch (TimeoutException e) {
      throw unwritten("that its sink did not", e);
    } catch (ExecutionException e) {
      throw unwritten("it ended", e.getCause() == null ? e : e.getCause());
    }
  }

  private AuditUnavailableException unwritten(String found, Throwable cause) {
    return new AuditUnavailableException(
        "expected the audit log to keep the event of a key within "
            + deadline.toMillis()
            + " ms, found "
            + found
            + "; nothing is done with keys that is not in the log: see to its sink, then try again",
        cause);
  }

  /** The id of the chain. */
  public String chain() {
    return chain.id();
  }

  /** Whether there ever was an event. */
  public boolean isUsed() {
    return ring.isUsed();
  }

  /** The last event that the sink has; empty where there is none yet. */
  public Optional<AuditAnchor> head() {
    return writer.head();
  }

  /**
   * Ends the chain: takes no more events, and waits until the sink has all of them.
   *
   * @return the last one; empty where there never was one
   * @throws AuditUnavailableException where the sink did not take them before the deadline
   */
  public Optional<AuditAnchor> end() {
    ring.close();
    writer.wake();
    try {
      thread.join(deadline.toMillis() + 1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!writer.isComplete()) {
      throw new AuditUnavailableException(
          "expected the audit log to take its last events before the store is closed, found its"
              + " sink down or the thread interrupted; its last events may be lost",
          null);
    }
    return head().map(head -> new AuditAnchor(head.chain(), head.sequence(), head.hash(), true));
  }

  /** The same, for whoever needs no anchor. */
  @Override
  public void close() {
    end();
  }
}
