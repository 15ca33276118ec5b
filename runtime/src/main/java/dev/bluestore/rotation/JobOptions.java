package dev.bluestore.rotation;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConfigurationException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * How one process works on a job. Immutable.
 *
 * @param worker the process's name. A process that was started again under its former name goes on
 *     at once where it was; another one waits for the lease to end. No two that run may share one:
 *     they would take each other's work away
 * @param threads how many segments it works on at a time
 * @param pageSize how many rows it reads at a time, 1 to 99; all changes of a page are one
 *     transaction where they fit
 * @param lease how long a segment is left to a worker that gives no sign, 100 ms or more
 * @param limit how fast it works
 * @param progress is told now and then how far the whole job has come, on a thread of the job
 * @param refused is told of each row that does not open, with its address
 */
public record JobOptions(
    String worker,
    int threads,
    int pageSize,
    Duration lease,
    RateLimit limit,
    Consumer<? super JobProgress> progress,
    Consumer<? super BlueStoreException> refused) {

  /** What a transaction has room for beside the worker's own record. */
  static final int MOST_ROWS = 99;

  private static final Duration SHORTEST_LEASE = Duration.ofMillis(100);

  /** Refuses what cannot be meant. */
  public JobOptions {
    if (worker.isEmpty()
        || threads < 1
        || pageSize < 1
        || pageSize > MOST_ROWS
        || lease.compareTo(SHORTEST_LEASE) < 0) {
      throw new ConfigurationException(
          "expected a worker with a name, at least one thread, pages of 1 to "
              + MOST_ROWS
              + " rows and leases of at least "
              + SHORTEST_LEASE.toMillis()
              + " ms, found others; see the Javadoc of JobOptions");
    }
  }

  /** A new name, one thread, pages of 99 rows, leases of 30 seconds, no limit, nobody to tell. */
  public static JobOptions defaults() {
    return new JobOptions(
        UUID.randomUUID().toString(),
        1,
        MOST_ROWS,
        Duration.ofSeconds(30),
        RateLimit.NONE,
        progress -> {},
        refused -> {});
  }

  /** With another name. */
  public JobOptions withWorker(String other) {
    return new JobOptions(other, threads, pageSize, lease, limit, progress, refused);
  }

  /** With another number of threads. */
  public JobOptions withThreads(int other) {
    return new JobOptions(worker, other, pageSize, lease, limit, progress, refused);
  }

  /** With other pages. */
  public JobOptions withPageSize(int other) {
    return new JobOptions(worker, threads, other, lease, limit, progress, refused);
  }

  /** With other leases. */
  public JobOptions withLease(Duration other) {
    return new JobOptions(worker, threads, pageSize, other, limit, progress, refused);
  }

  /** With another rate. */
  public JobOptions withLimit(RateLimit other) {
    return new JobOptions(worker, threads, pageSize, lease, other, progress, refused);
  }

  /** With someone to tell of progress. */
  public JobOptions onProgress(Consumer<? super JobProgress> other) {
    return new JobOptions(worker, threads, pageSize, lease, limit, other, refused);
  }

  /** With someone to tell of rows that do not open. */
  public JobOptions onRefused(Consumer<? super BlueStoreException> other) {
    return new JobOptions(worker, threads, pageSize, lease, limit, progress, other);
  }
}
