package dev.bluestore.rotation;

import dev.bluestore.cbor.Utf8;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.TooLargeException;
import dev.bluestore.error.UnreadableEntityException;
import dev.bluestore.rotation.Lease.Outcome;
import dev.bluestore.table.Async;
import dev.bluestore.table.ItemSize;
import dev.bluestore.table.RowWalk.Page;
import dev.bluestore.table.SealedTable;
import dev.bluestore.table.TransactionWrite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers the changes of rows into transactions of at most 100 writes and 4 MB, the limits of
 * DynamoDB, each of which moves the segment's checkpoint behind its last row. For one thread.
 */
final class RowCommits {

  /** Below DynamoDB's 4 MB, by the room that the record of the segment may take. */
  private static final long MOST_BYTES = 3_500_000;

  private static final int MOST_TRIES = 5;

  private final SealedTable store;
  private final Lease lease;
  private final Step.Walk walk;
  private final List<RowChange> pending = new ArrayList<>();
  private int writes;
  private long bytes;
  private Counts counts = Counts.NONE;
  private Optional<ItemKey> passed = Optional.empty();
  private long items;
  private double units;

  RowCommits(SealedTable store, Lease lease, Step.Walk walk) {
    this.store = store;
    this.lease = lease;
    this.walk = walk;
  }

  /** Whether a row is one that a change before it has dealt with. */
  boolean isPassed(ItemKey row) {
    return passed
        .filter(key -> key.partitionKey().equals(row.partitionKey()))
        .filter(key -> Utf8.BYTE_ORDER.compare(key.sortKey(), row.sortKey()) >= 0)
        .isPresent();
  }

  void refused() {
    counts = counts.plus(Counts.ofRefused());
  }

  /** Adds a change; false where the lease is lost. */
  boolean add(RowChange change) {
    boolean fits =
        change.isPlain()
            && writes + change.writes().size() <= JobOptions.MOST_ROWS
            && bytes + change.bytes() <= MOST_BYTES;
    boolean held = fits || flush();
    passed = Optional.of(change.reached());
    if (held && !change.isPlain()) {
      return large(change);
    }
    pending.add(change);
    writes += change.writes().size();
    bytes += change.bytes();
    return held;
  }

  /**
   * Ends a page: what is pending is done, and the checkpoint goes behind it. Where nothing is, and
   * the lease is young, that is left to a later page.
   */
  boolean end(Page page) {
    counts = counts.plus(Counts.ofRead(page.read()));
    Optional<ItemKey> next = page.last().map(last -> isPassed(last) ? passed.get() : last);
    if (pending.isEmpty() && next.isPresent() && !lease.isDue()) {
      lease.proceed(next(next, false, List.of()));
      counts = Counts.NONE;
      return true;
    }
    return flush(next, next.isEmpty());
  }

  private boolean flush() {
    return pending.isEmpty()
        || flush(Optional.of(pending.get(pending.size() - 1).reached()), false);
  }

  private boolean flush(Optional<ItemKey> reached, boolean last) {
    List<RowChange> changes = List.copyOf(pending);
    pending.clear();
    writes = 0;
    bytes = 0;
    for (int tries = 1; !changes.isEmpty(); tries++) {
      Outcome outcome = lease.commit(next(reached, last, changes), writesOf(changes));
      if (outcome instanceof Outcome.Lost) {
        return false;
      }
      if (outcome instanceof Outcome.Done done) {
        spent(changes.size(), done.units());
        return true;
      }
      changes = again(changes, ((Outcome.Changed) outcome).places(), tries);
    }
    boolean held = lease.keep(next(reached, last, List.of()));
    spent(0, 1);
    return held;
  }

  private void spent(int changed, double capacity) {
    counts = Counts.NONE;
    items += changed;
    units += capacity;
  }

  private Segment next(Optional<ItemKey> reached, boolean last, List<RowChange> changes) {
    Counts all =
        changes.stream()
            .map(change -> Counts.ofChanged(change.bytes()))
            .reduce(counts, Counts::plus);
    Segment next = lease.segment().at(reached, all);
    return last ? next.ended() : next;
  }

  private static List<TransactionWrite> writesOf(List<RowChange> changes) {
    return changes.stream().flatMap(change -> change.writes().stream()).toList();
  }

  /** The same changes, those of rows that have changed made anew. */
  private List<RowChange> again(List<RowChange> changes, Set<Integer> places, int tries) {
    List<RowChange> anew = new ArrayList<>();
    int place = 0;
    for (RowChange change : changes) {
      Set<Integer> own = new HashSet<>();
      for (int i = 0; i < change.writes().size(); i++) {
        own.add(place++);
      }
      own.retainAll(places);
      if (own.isEmpty()) {
        anew.add(change);
      } else if (tries == MOST_TRIES) {
        counts = counts.plus(Counts.ofLeft(1));
      } else {
        again(change.row()).ifPresent(anew::add);
      }
    }
    return anew;
  }

  private Optional<RowChange> again(ItemKey row) {
    Optional<RowChange> change = Optional.empty();
    try {
      change = Async.await(store.table().get(row, true)).flatMap(walk::change);
    } catch (OpenException
        | UnreadableEntityException
        | InvalidItemException
        | TooLargeException e) {
      // It did a moment ago: the next round looks at it again and says so if it still does not.
      counts = counts.plus(Counts.ofLeft(1));
    }
    if (change.isPresent() && !change.get().isPlain()) {
      counts = counts.plus(Counts.ofLeft(1));
      return Optional.empty();
    }
    return change;
  }

  /**
   * What does not fit into one transaction: first what nobody reads yet, at last what nobody reads.
   */
  private boolean large(RowChange change) {
    if (!inParts(change.before())) {
      return false;
    }
    Outcome outcome =
        lease.commit(next(Optional.of(change.reached()), false, List.of(change)), change.writes());
    if (outcome instanceof Outcome.Lost) {
      return false;
    }
    if (outcome instanceof Outcome.Done done) {
      spent(1, done.units());
      return inParts(change.after());
    }
    counts = counts.plus(Counts.ofLeft(1));
    return inParts(
        change.before().stream()
            .map(
                write ->
                    new TransactionWrite(
                        TransactionWrite.Action.DELETE,
                        write.key(),
                        write.item(),
                        Optional.empty(),
                        write.unmet()))
            .toList());
  }

  private boolean inParts(List<TransactionWrite> all) {
    int from = 0;
    while (from < all.size()) {
      int to = from + 1;
      long size = ItemSize.of(all.get(from).item());
      while (to < all.size()
          && to - from < JobOptions.MOST_ROWS
          && size + ItemSize.of(all.get(to).item()) <= MOST_BYTES) {
        size += ItemSize.of(all.get(to).item());
        to++;
      }
      Outcome outcome = lease.commit(lease.segment(), all.subList(from, to));
      if (!(outcome instanceof Outcome.Done done)) {
        return false;
      }
      units += done.units();
      from = to;
    }
    return true;
  }

  long takeItems() {
    long taken = items;
    items = 0;
    return taken;
  }

  double takeUnits() {
    double taken = units;
    units = 0;
    return taken;
  }
}
