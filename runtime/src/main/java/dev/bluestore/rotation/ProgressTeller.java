package dev.bluestore.rotation;

import dev.bluestore.rotation.JobRecords.Kept;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells how far a job has come, at most once a second, from the records of all its workers. */
final class ProgressTeller {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final JobRecords records;
  private final Consumer<? super JobProgress> listener;
  private final LongSupplier nanos;
  private Optional<Look> first = Optional.empty();
  private long next;

  /** The first look at a round. */
  private record Look(long round, long read, long at) {}

  ProgressTeller(JobRecords records, Consumer<? super JobProgress> listener, LongSupplier nanos) {
    this.records = records;
    this.listener = listener;
    this.nanos = nanos;
    this.next = nanos.getAsLong();
  }

  synchronized void advanced(Job job) {
    long now = nanos.getAsLong();
    boolean isNew = first.map(Look::round).filter(round -> round == job.round()).isEmpty();
    if (!isNew && now - next < 0) {
      return;
    }
    next = now + SECOND;
    Counts counts =
        records.segments(job).stream()
            .map(Kept::record)
            .filter(segment -> segment.round() == job.round())
            .map(Segment::counts)
            .reduce(Counts.NONE, Counts::plus);
    if (isNew) {
      first = Optional.of(new Look(job.round(), counts.read(), now));
    }
    listener.accept(progress(job, counts, now));
  }

  private JobProgress progress(Job job, Counts counts, long now) {
    Look since = first.orElseThrow();
    double seconds = (double) (now - since.at()) / SECOND;
    double rate = seconds > 0 ? (counts.read() - since.read()) / seconds : 0;
    long missing = job.rows() - counts.read();
    Optional<Duration> left =
        rate > 0 && job.rows() > 0
            ? Optional.of(Duration.ofMillis((long) (1_000 * Math.max(0, missing) / rate)))
            : Optional.empty();
    return new JobProgress(
        job.step().orElseThrow(),
        job.round(),
        counts.read(),
        job.rows(),
        counts.changed(),
        counts.bytes(),
        rate,
        left);
  }
}
