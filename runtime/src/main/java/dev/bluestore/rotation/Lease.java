package dev.bluestore.rotation;

import dev.bluestore.error.Refusal;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.error.TransactionRefusedException;
import dev.bluestore.rotation.JobRecords.Kept;
import dev.bluestore.table.Async;
import dev.bluestore.table.SealedTable;
import dev.bluestore.table.TransactionWrite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A segment that a worker has taken. Whatever it writes goes with a change of the segment's record,
 * in one transaction, on condition that the record is the one that this worker has written last:
 * once another worker has taken the segment, nothing of this one is written any more, however late
 * it comes. For one thread.
 */
final class Lease {

  private static final int BEATS = 3;
  private static final Set<Reason> PASSING = Set.of(Reason.CONDITION, Reason.BUSY);

  private final SealedTable store;
  private final JobRecords records;
  private final String kind;
  private Kept<Segment> last;
  private long since = System.nanoTime();

  Lease(SealedTable store, JobRecords records, String kind, Kept<Segment> taken) {
    this.store = store;
    this.records = records;
    this.kind = kind;
    this.last = taken;
  }

  /** How a commit ended. */
  sealed interface Outcome {

    /** Done, for so many capacity units. */
    record Done(double units) implements Outcome {}

    /** Not done, since items have changed: the places of their writes. */
    record Changed(Set<Integer> places) implements Outcome {}

    /** Not done, since the segment is another worker's. */
    record Lost() implements Outcome {}
  }

  /** The kind of its job. */
  String kind() {
    return kind;
  }

  Segment segment() {
    return last.record();
  }

  /** How long a lease goes without a sign at most: two more can be late or lost. */
  Duration beat() {
    return segment().lease().dividedBy(BEATS);
  }

  /** Whether it is time for a sign. */
  boolean isDue() {
    return System.nanoTime() - since >= beat().toNanos();
  }

  private void written(JobRecords.Write change, long begun) {
    last = change.then();
    since = begun;
  }

  /** Goes on without saying so: a segment that is taken over from here begins where it was said. */
  void proceed(Segment next) {
    last = new Kept<>(next, last.nonce());
  }

  /** Changes the record alone, which keeps the lease; false where it is lost. */
  boolean keep(Segment next) {
    long begun = System.nanoTime();
    JobRecords.Write change = records.change(kind, last, next);
    boolean done = records.put(change);
    if (done) {
      written(change, begun);
    }
    return done;
  }

  /**
   * Changes the record and, with it, items.
   *
   * @param writes at most 99
   */
  Outcome commit(Segment next, List<TransactionWrite> writes) {
    long begun = System.nanoTime();
    JobRecords.Write change = records.change(kind, last, next);
    List<TransactionWrite> all = new ArrayList<>();
    all.add(change.write());
    all.addAll(writes);
    try {
      double units = Async.await(store.table().transactions().writeCounted(all, store.deadline()));
      written(change, begun);
      return new Outcome.Done(units);
    } catch (TransactionRefusedException e) {
      return outcome(e);
    }
  }

  private static Outcome outcome(TransactionRefusedException refused) {
    List<Refusal> refusals = refused.refusals();
    if (refusals.get(0).operation() == 0 && refusals.get(0).reason() == Reason.VERSION) {
      return new Outcome.Lost();
    }
    if (refusals.stream()
        .allMatch(each -> each.operation() > 0 && PASSING.contains(each.reason()))) {
      return new Outcome.Changed(
          refusals.stream().map(each -> each.operation() - 1).collect(Collectors.toSet()));
    }
    throw refused;
  }
}
