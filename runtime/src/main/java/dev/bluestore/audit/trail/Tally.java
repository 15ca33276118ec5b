package dev.bluestore.audit.trail;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.AuditOutcome;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * An event that counts. It is in the ring from its first item on, so that no item is missing from
 * the log, whatever becomes of the request; the writer ends it when the request has ended, or after
 * a while. Thread-safe.
 */
public final class Tally extends Entry {

  /** How long it counts at most, in nanoseconds. */
  private static final long LONGEST = 1_000_000_000L;

  private static final long TAKEN = Long.MIN_VALUE;

  private final AtomicLong count = new AtomicLong(1);
  private final long since = System.nanoTime();
  private volatile boolean ended;

  /** Of its first item. */
  Tally(AuditOperation operation, AuditSubject subject, String principal, Instant time) {
    super(operation, AuditOutcome.SUCCESS, "", subject, principal, time);
  }

  /** Counts one more; false where it is too late for that. */
  public boolean add() {
    return count.getAndUpdate(so -> so < 0 ? so : so + 1) > 0;
  }

  /** Tells that no more will come. */
  public void end() {
    ended = true;
  }

  @Override
  long take(boolean atOnce) {
    return atOnce || ended || System.nanoTime() - since > LONGEST ? count.getAndSet(TAKEN) : -1;
  }

  @Override
  @Nullable CompletableFuture<Void> written() {
    return null;
  }
}
