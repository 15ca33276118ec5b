package dev.bluestore.audit.trail;

import dev.bluestore.audit.AuditAnchor;
import dev.bluestore.audit.AuditAnchors;
import dev.bluestore.error.BlueStoreException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Anchors the head of a chain: every so many events, every so often, and at the end. Anchoring is
 * audited itself, before the head is taken: so an anchor covers its own events, and a chain to
 * which nothing else is added is not anchored again.
 */
public final class Anchoring implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Anchoring.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final AuditTrail trail;
  private final AuditAnchors anchors;
  private final long events;
  private final Duration interval;
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Thread thread = new Thread(this, "bluestore-audit-anchors");
  private long anchored = -1;
  private long anchoredAt = System.nanoTime();

  /** Of a chain. */
  public Anchoring(AuditTrail trail, AuditAnchors anchors, long events, Duration interval) {
    this.trail = trail;
    this.anchors = anchors;
    this.events = events;
    this.interval = interval;
  }

  /**
   * Begins, on a thread of its own.
   *
   * @return this
   */
  public Anchoring start() {
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  @Override
  public void run() {
    long look = Math.min(LOOK.toNanos(), interval.toNanos());
    try {
      while (!ending.await(look, TimeUnit.NANOSECONDS)) {
        if (isDue()) {
          anchor();
        }
      }
    } catch (InterruptedException e) {
      LOG.warn("The audit log's heads are not anchored any more until it ends: interrupted", e);
    }
  }

  private boolean isDue() {
    long last = trail.head().map(AuditAnchor::sequence).orElse(-1L);
    boolean late = System.nanoTime() - anchoredAt >= interval.toNanos();
    return last > anchored && (late || last - anchored >= events);
  }

  private void anchor() {
    try {
      anchors.anchor(
          () -> {
            AuditAnchor head = trail.head().orElseThrow();
            anchored = head.sequence();
            return head;
          });
    } catch (BlueStoreException e) {
      LOG.warn("The head of the audit log could not be anchored; it is tried again", e);
    }
    anchoredAt = System.nanoTime();
  }

  /**
   * Ends the chain, and anchors its head where there ever was an event. A head that cannot be
   * anchored is logged as a warning.
   *
   * @throws dev.bluestore.error.AuditUnavailableException where the sink did not take the last
   *     events before the deadline
   */
  public void end() {
    ending.countDown();
    try {
      thread.join(trail.deadline().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (trail.isUsed()) {
      try {
        anchors.anchor(() -> trail.end().orElseThrow());
      } catch (BlueStoreException e) {
        LOG.warn("The last head of the audit log could not be anchored", e);
      }
    }
    trail.close();
  }
}
