package dev.bluestore.rotation;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConfigurationException;
import java.util.function.Consumer;

/**
 * How data keys are rewrapped. Immutable.
 *
 * @param threads how many are rewrapped at a time
 * @param limit how fast this process does it; a data key counts as four capacity units, which a
 *     record of up to 1 KiB takes: one to read it, one to write it and two to move it in the index
 * @param dryRun whether they are only counted
 * @param progress is told after each hundred
 * @param refused is told of each record that does not open; it stays as it is
 */
public record RewrapOptions(
    int threads,
    RateLimit limit,
    boolean dryRun,
    Consumer<? super RewrapReport> progress,
    Consumer<? super BlueStoreException> refused) {

  /** Refuses what cannot be meant. */
  public RewrapOptions {
    if (threads < 1) {
      throw new ConfigurationException(
          "expected one thread or more, found " + threads + "; give another number");
    }
  }

  /** Eight threads, no limit, nobody to tell. */
  public static RewrapOptions defaults() {
    return new RewrapOptions(8, RateLimit.NONE, false, progress -> {}, refused -> {});
  }

  /** With another number of threads. */
  public RewrapOptions withThreads(int other) {
    return new RewrapOptions(other, limit, dryRun, progress, refused);
  }

  /** With another rate. */
  public RewrapOptions withLimit(RateLimit other) {
    return new RewrapOptions(threads, other, dryRun, progress, refused);
  }

  /** Counts alone. */
  public RewrapOptions asDryRun() {
    return new RewrapOptions(threads, limit, true, progress, refused);
  }

  /** With someone to tell of progress. */
  public RewrapOptions onProgress(Consumer<? super RewrapReport> other) {
    return new RewrapOptions(threads, limit, dryRun, other, refused);
  }

  /** With someone to tell of records that do not open. */
  public RewrapOptions onRefused(Consumer<? super BlueStoreException> other) {
    return new RewrapOptions(threads, limit, dryRun, progress, other);
  }
}
