package dev.bluestore.audit.trail;

import dev.bluestore.audit.AuditAnchor;
import dev.bluestore.audit.AuditAnchors;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.KeyRefusedException;
import dev.bluestore.error.RequestFailedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
  private static final String ACCESS_DENIED = "AccessDeniedException";

  private final AuditTrail trail;
  private final AuditAnchors anchors;
  private final AnchorSchedule schedule;
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Thread thread = new Thread(this, "bluestore-audit-anchors");

  /** Of a chain. */
  public Anchoring(AuditTrail trail, AuditAnchors anchors, long events, Duration interval) {
    this.trail = trail;
    this.anchors = anchors;
    this.schedule = new AnchorSchedule(events, interval, System.nanoTime());
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
    long look = schedule.look(LOOK);
    try {
      while (!ending.await(look, TimeUnit.NANOSECONDS)) {
        long last = trail.head().map(AuditAnchor::sequence).orElse(-1L);
        if (schedule.isDue(last, System.nanoTime())) {
          anchor(() -> trail.head().orElseThrow());
        }
      }
    } catch (InterruptedException e) {
      LOG.warn("The audit log's heads are not anchored any more until it ends: interrupted", e);
    }
  }

  private void anchor(Supplier<AuditAnchor> latest) {
    boolean denied = false;
    try {
      anchors.anchor(
          () -> {
            AuditAnchor head = latest.get();
            schedule.anchoring(head.sequence());
            return head;
          });
    } catch (BlueStoreException e) {
      denied = isDenied(e);
      tell(e, denied);
    }
    schedule.tried(denied, System.nanoTime());
  }

  private static boolean isDenied(BlueStoreException e) {
    return e instanceof KeyRefusedException key
        ? key.reason() == KeyRefusedException.Reason.ACCESS_DENIED
        : e instanceof RequestFailedException request && request.code().equals(ACCESS_DENIED);
  }

  /** A role that may only read is none to be warned of, and to be told of once. */
  private void tell(BlueStoreException e, boolean denied) {
    if (!denied) {
      LOG.warn("The head of the audit log could not be anchored", e);
    } else if (!schedule.isDenied()) {
      LOG.info(
          "The head of the audit log is not anchored, since this role may not: the end of this"
              + " process's log can be cut off unseen. Allow it dynamodb:PutItem with the leading"
              + " key bluestore-audit#*, and kms:GenerateDataKey where nobody else writes anchors,"
              + " or keep heads elsewhere with auditAnchors(…): {}",
          e.getMessage());
    }
  }

  /**
   * Ends the chain, and anchors its head where there ever was an event. A head that cannot be
   * anchored is logged.
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
      anchor(() -> trail.end().orElseThrow());
    }
    trail.close();
  }
}
