package dev.bluestore.rotation;

import dev.bluestore.RowAudit;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.rotation.JobRecords.Kept;
import dev.bluestore.table.SealedTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** What one process does for a job: starts it or joins it, and works on it until it rests. */
final class JobRun {

  private static final Duration SHORTEST_LOOK = Duration.ofMillis(10);
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(1);
  private static final int LOOKS_OF_LEASE = 10;

  private final SealedTable store;
  private final RowAudit audit;
  private final JobKind kind;
  private final JobOptions options;
  private final JobRecords records;
  private final Pace pace;
  private final ProgressTeller progress;
  private volatile boolean stopped;

  JobRun(SealedTable store, RowAudit audit, JobKind kind, JobOptions options) {
    this.store = store;
    this.audit = audit;
    this.kind = kind;
    this.options = options;
    this.records = new JobRecords(store);
    this.pace = new Pace(options.limit(), System::nanoTime);
    this.progress = new ProgressTeller(records, options.progress(), System::nanoTime);
  }

  /**
   * Works on a job until it rests.
   *
   * @param wanted the job as it begins, where it is not there yet
   * @throws ConfigurationException where another job of the kind is under way
   */
  JobReport run(Job wanted) {
    Kept<Job> job = startOrJoin(wanted);
    try (audit) {
      if (!job.record().rests()) {
        work();
      }
    }
    return JobReport.of(records.job(kind.name()).orElse(job).record());
  }

  private Kept<Job> startOrJoin(Job wanted) {
    while (true) {
      Optional<Kept<Job>> found = records.job(kind.name());
      Optional<Job> there = found.map(Kept::record);
      boolean ours = there.filter(job -> isSame(job, wanted)).isPresent();
      boolean ended =
          there.flatMap(Job::step).isEmpty()
              || (!ours && kind.isReplaceable() && there.filter(Job::blocked).isPresent());
      if (!ended && !ours) {
        throw new ConfigurationException(
            "expected no other job "
                + kind.name()
                + " under way, found one with another scope,"
                + " label or settings; run that one to its end first");
      }
      if (ours && (ended ? !wanted.label().isEmpty() : !there.get().blocked())) {
        return found.orElseThrow();
      }
      Job next =
          ours && !ended
              ? there.get().unblocked()
              : wanted.inRound(there.map(Job::round).orElse(0L) + 1);
      records.replace(found, next);
    }
  }

  private static boolean isSame(Job job, Job wanted) {
    return job.label().equals(wanted.label())
        && job.scope().equals(wanted.scope())
        && job.settings().equals(wanted.settings());
  }

  private void work() {
    if (options.threads() == 1) {
      work(options.worker());
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(options.threads());
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < options.threads(); i++) {
        String worker = options.worker() + "/" + i;
        workers.add(threads.submit(() -> work(worker)));
      }
      join(workers);
    } finally {
      stopped = true;
      threads.shutdown();
    }
  }

  private void join(List<Future<?>> workers) {
    try {
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (InterruptedException e) {
      stopped = true;
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      stopped = true;
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void work(String worker) {
    LeaseWatch watch = new LeaseWatch(worker, System::nanoTime);
    Kept<Job> job = records.job(kind.name()).orElseThrow();
    while (!stopped && !job.record().rests()) {
      work(worker, watch, job);
      job = records.job(kind.name()).orElseThrow();
    }
  }

  private void work(String worker, LeaseWatch watch, Kept<Job> kept) {
    Job job = kept.record();
    String name = job.step().orElseThrow();
    Step step = kind.step(job, name);
    int segments = step instanceof Step.Wait ? 1 : job.scope().segments();
    List<Kept<Segment>> all = records.segments(job).subList(0, segments);
    List<Kept<Segment>> open =
        all.stream().filter(each -> !isDone(each.record(), job.round())).toList();
    if (open.isEmpty()) {
      Counts done =
          all.stream().map(each -> each.record().counts()).reduce(Counts.NONE, Counts::plus);
      records.replace(Optional.of(kept), job.after(done, kind.next(job, name, done)));
      return;
    }
    Optional<Lease> lease = take(worker, watch, open, job.round());
    if (lease.isEmpty()) {
      SegmentWork.pause(store, lookAgain());
      return;
    }
    int number = lease.get().segment().number();
    new SegmentWork(store, audit, lease.get(), options, pace, () -> progress.advanced(job))
        .run(step, job.scope().range(number));
  }

  private static boolean isDone(Segment segment, long round) {
    return segment.round() == round && segment.done();
  }

  /** Each worker begins at a place of its own, so that few want the same segment. */
  private Optional<Lease> take(
      String worker, LeaseWatch watch, List<Kept<Segment>> open, long round) {
    int begin = Math.floorMod(worker.hashCode(), open.size());
    List<Kept<Segment>> free =
        IntStream.range(0, open.size())
            .mapToObj(i -> open.get((begin + i) % open.size()))
            .filter(each -> watch.mayTake(each, round))
            .toList();
    for (Kept<Segment> segment : free) {
      JobRecords.Write taking =
          records.change(
              kind.name(), segment, segment.record().takenBy(worker, options.lease(), round));
      if (records.put(taking)) {
        return Optional.of(new Lease(store, records, kind.name(), taking.then()));
      }
    }
    return Optional.empty();
  }

  private Duration lookAgain() {
    Duration part = options.lease().dividedBy(LOOKS_OF_LEASE);
    if (part.compareTo(SHORTEST_LOOK) < 0) {
      return SHORTEST_LOOK;
    }
    return part.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : part;
  }
}
