package dev.bluestore.audit.trail;

import java.time.Duration;

/**
 * When the head of a chain is due to be anchored: after so many events, or so long. Who may not
 * anchor tries again after 60 such times alone, since each try is a call of the key service, and an
 * event. Not thread-safe.
 */
final class AnchorSchedule {

  private static final int INTERVALS_AFTER_DENIAL = 60;

  private final long events;
  private final long interval;
  private long anchored = -1;
  private long triedAt;
  private boolean denied;

  /** Begins at a time of {@link System#nanoTime()}. */
  AnchorSchedule(long events, Duration interval, long now) {
    this.events = events;
    this.interval = interval.toNanos();
    this.triedAt = now;
  }

  /** How often to look whether it is due, in nanoseconds. */
  long look(Duration longest) {
    return Math.min(longest.toNanos(), interval);
  }

  /**
   * Whether it is time.
   *
   * @param last the sequence of the chain's last event
   */
  boolean isDue(long last, long now) {
    if (last <= anchored) {
      return false;
    }
    long waited = now - triedAt;
    return denied
        ? waited >= INTERVALS_AFTER_DENIAL * interval
        : waited >= interval || last - anchored >= events;
  }

  /** Takes the sequence of the event that is anchored now. */
  void anchoring(long sequence) {
    anchored = sequence;
  }

  /** Begins to wait again. */
  void tried(boolean wasDenied, long now) {
    denied = wasDenied;
    triedAt = now;
  }

  /** Whether the last try was denied. */
  boolean isDenied() {
    return denied;
  }
}
