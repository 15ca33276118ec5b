package dev.bluestore.rotation;

/**
 * What was done.
 *
 * @param read how many rows were read
 * @param changed how many of them were changed
 * @param bytes the size of those, in bytes
 * @param left how many were left for the next round, since others were writing them
 * @param refused how many could not be changed, since they do not open
 */
record Counts(long read, long changed, long bytes, long left, long refused) {

  static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  static Counts ofRead(long rows) {
    return new Counts(rows, 0, 0, 0, 0);
  }

  static Counts ofChanged(long bytes) {
    return new Counts(0, 1, bytes, 0, 0);
  }

  static Counts ofLeft(long rows) {
    return new Counts(0, 0, 0, rows, 0);
  }

  static Counts ofRefused() {
    return new Counts(0, 0, 0, 0, 1);
  }

  Counts plus(Counts more) {
    return new Counts(
        read + more.read,
        changed + more.changed,
        bytes + more.bytes,
        left + more.left,
        refused + more.refused);
  }

  /** Whether nothing was there to be changed. */
  boolean foundNothing() {
    return changed == 0 && left == 0 && refused == 0;
  }
}
