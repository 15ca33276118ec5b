package dev.bluestore.rotation;

/**
 * What a rewrapping has done so far.
 *
 * @param found how many records it has found under former master keys
 * @param rewrapped how many of them it has moved to the current one
 * @param bytes the size of those that it has moved, or would move
 * @param refused how many do not open, and stay as they are
 */
public record RewrapReport(long found, long rewrapped, long bytes, long refused) {

  /** How many capacity units these take, as the limit of {@link RewrapOptions} counts them. */
  public long units() {
    return Rewrap.UNITS * (found - refused);
  }
}
