package dev.bluestore.audit.trail;

import dev.bluestore.audit.AuditAnchor;
import dev.bluestore.audit.AuditSink;
import dev.bluestore.audit.CryptoAuditEvent;
import dev.bluestore.error.AuditUnavailableException;
import dev.bluestore.error.BlueStoreException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes entries out of the ring, hashes them and hands them to the sink, in batches. */
final class ChainWriter implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ChainWriter.class);

  private static final int MOST_AT_ONCE = 1024;
  private static final long MILLISECOND = 1_000_000;

  /** For so long after an event the writer looks by itself, so that nobody pays for waking it. */
  private static final long LINGERING = 100 * MILLISECOND;

  /** So long it lets events gather: a batch costs as much as some events do. */
  private static final long BREAK = 4 * MILLISECOND;

  private static final long LONGEST_PAUSE = 500 * MILLISECOND;

  private final Ring<Entry> ring;
  private final Chain chain;
  private final AuditSink sink;
  private final Duration deadline;
  private final List<Entry> counting = new ArrayList<>();
  private final List<CryptoAuditEvent> batch = new ArrayList<>();
  private final List<CompletableFuture<Void>> waiting = new ArrayList<>();
  private long busyAt = System.nanoTime();
  private volatile @Nullable Thread thread;
  private volatile boolean asleep;
  private volatile @Nullable AuditAnchor head;
  private volatile boolean ended;
  private volatile boolean complete;

  ChainWriter(Ring<Entry> ring, Chain chain, AuditSink sink, Duration deadline) {
    this.ring = ring;
    this.chain = chain;
    this.sink = sink;
    this.deadline = deadline;
  }

  /** The last event that the sink has. */
  Optional<AuditAnchor> head() {
    return Optional.ofNullable(head);
  }

  /** Whether it has stopped, and the sink has all events. */
  boolean isComplete() {
    return ended && complete;
  }

  /** Whether it sleeps until it is woken. */
  boolean isAsleep() {
    return asleep;
  }

  /** Has it look for events now. */
  void wake() {
    Thread writing = thread;
    if (writing != null) {
      LockSupport.unpark(writing);
    }
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    try {
      boolean goesOn = true;
      while (goesOn) {
        boolean last = ring.isClosed();
        collect(last);
        if (!batch.isEmpty()) {
          goesOn = deliver();
        } else if (last && ring.isEmpty()) {
          goesOn = false;
          complete = true;
        } else {
          rest();
        }
      }
    } finally {
      end();
    }
  }

  private void collect(boolean last) {
    for (Iterator<Entry> open = counting.iterator(); open.hasNext(); ) {
      if (append(open.next(), last)) {
        open.remove();
      }
    }
    Entry entry = ring.poll();
    while (entry != null) {
      if (!append(entry, last)) {
        counting.add(entry);
      }
      entry = batch.size() < MOST_AT_ONCE ? ring.poll() : null;
    }
  }

  private boolean append(Entry entry, boolean last) {
    long count = entry.take(last);
    if (count < 0) {
      return false;
    }
    batch.add(chain.append(entry, count));
    entry.subject.release();
    CompletableFuture<Void> written = entry.written();
    if (written != null) {
      waiting.add(written);
    }
    return true;
  }

  /** Whether the sink has the batch; it is tried until then, or until a deadline once closed. */
  private boolean deliver() {
    long pause = MILLISECOND;
    long giveUp = 0;
    while (true) {
      try {
        sink.write(List.copyOf(batch));
        delivered(pause > MILLISECOND);
        return true;
      } catch (IOException | BlueStoreException e) {
        if (pause == MILLISECOND) {
          LOG.error("The audit log takes no events; operations wait, then fail", e);
        }
      }
      if (ring.isClosed()) {
        giveUp = giveUp == 0 ? System.nanoTime() + deadline.toNanos() : giveUp;
        if (System.nanoTime() - giveUp >= 0) {
          LOG.error("The audit log lost its last {} events: its sink is down", batch.size());
          return false;
        }
      }
      pause = Math.min(2 * pause, LONGEST_PAUSE);
      LockSupport.parkNanos(pause);
    }
  }

  private void delivered(boolean again) {
    if (again) {
      LOG.info("The audit log takes events again");
    }
    head = Chain.headAt(batch.get(batch.size() - 1));
    batch.clear();
    waiting.forEach(each -> each.complete(null));
    waiting.clear();
    busyAt = System.nanoTime();
  }

  private void rest() {
    if (System.nanoTime() - busyAt < LINGERING || !counting.isEmpty()) {
      LockSupport.parkNanos(BREAK);
    } else {
      asleep = true;
      if (ring.isEmpty() && !ring.isClosed()) {
        LockSupport.park(this);
      }
      asleep = false;
    }
  }

  private void end() {
    ended = true;
    ring.close();
    AuditUnavailableException lost =
        new AuditUnavailableException(
            "expected the audit log to take the event of an operation, found it ended; see its"
                + " error in the application's log, and open the store again",
            null);
    waiting.forEach(each -> each.completeExceptionally(lost));
    for (Entry entry = ring.poll(); entry != null; entry = ring.poll()) {
      drop(entry, lost);
    }
    counting.forEach(entry -> drop(entry, lost));
    try {
      sink.close();
    } catch (IOException e) {
      LOG.warn("The sink of the audit log could not be closed", e);
    }
  }

  private static void drop(Entry entry, AuditUnavailableException lost) {
    entry.drop();
    CompletableFuture<Void> written = entry.written();
    if (written != null) {
      written.completeExceptionally(lost);
    }
  }
}
