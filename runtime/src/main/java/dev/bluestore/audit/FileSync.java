package dev.bluestore.audit;

/** When a {@link FileSink} has the machine write its file to the disk ({@code fsync}). */
public enum FileSync {
  /** With every batch of events: a power cut loses none that the sink has taken. */
  BATCH,
  /**
   * When a file is full, and at the end: a power cut can lose the last seconds, a crash nothing.
   */
  ROTATION
}
