package dev.bluestore.testkit.kms;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Faults that a {@link KmsServer} shows on demand. A fault is shown before the request is carried
 * out; those that were asked for first come first. Thread-safe.
 */
public final class KmsFaults {

  private static final int FOREVER = -1;

  private final List<Plan> plans = new ArrayList<>();
  private CountDownLatch silence = new CountDownLatch(1);

  private static final class Plan {
    private final Optional<String> operation;
    private final KmsFault fault;
    private int left;

    Plan(Optional<String> operation, KmsFault fault, int left) {
      this.operation = operation;
      this.fault = fault;
      this.left = left;
    }
  }

  KmsFaults() {}

  /** Shows a fault to the next so many calls of an operation, such as {@code Decrypt}. */
  public void next(int calls, String operation, KmsFault fault) {
    if (calls < 1) {
      throw new IllegalArgumentException("expected at least one call, found " + calls);
    }
    add(new Plan(Optional.of(operation), fault, calls));
  }

  /** Shows a fault to all calls of an operation from now on. */
  public void every(String operation, KmsFault fault) {
    add(new Plan(Optional.of(operation), fault, FOREVER));
  }

  /** Shows a fault to all calls from now on. */
  public void everywhere(KmsFault fault) {
    add(new Plan(Optional.empty(), fault, FOREVER));
  }

  /** Shows no fault from now on, and lets go of calls that were met with silence. */
  public synchronized void clear() {
    plans.clear();
    silence.countDown();
    silence = new CountDownLatch(1);
  }

  private synchronized void add(Plan plan) {
    plans.add(plan);
  }

  synchronized Optional<KmsFault> take(String operation) {
    for (Iterator<Plan> each = plans.iterator(); each.hasNext(); ) {
      Plan plan = each.next();
      if (plan.operation.map(operation::equals).orElse(true)) {
        if (plan.left != FOREVER) {
          plan.left--;
        }
        if (plan.left == 0) {
          each.remove();
        }
        return Optional.of(plan.fault);
      }
    }
    return Optional.empty();
  }

  void keepSilent() {
    CountDownLatch end;
    synchronized (this) {
      end = silence;
    }
    try {
      end.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }
}
