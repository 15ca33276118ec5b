package dev.bluestore.rotation;

import java.time.Duration;

/**
 * How far a shredding has come.
 *
 * @param phase what is done at the moment
 * @param done how many data keys this run has destroyed, or rows it has removed; 0 while it waits
 * @param left how long it waits still; zero where it does not
 */
public record ShredProgress(Phase phase, long done, Duration left) {

  /** What a shredding does, in this order; where it finds further keys after a wait, anew. */
  public enum Phase {
    /** Data keys are overwritten. */
    DESTROY,
    /** Opened keys end in other processes. */
    WAIT,
    /** Unreadable items are removed. */
    REMOVE
  }
}
