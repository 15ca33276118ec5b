package dev.bluestore.rotation;

import dev.bluestore.RowAudit;
import dev.bluestore.audit.AuditOperation;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.KeyText;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.TooLargeException;
import dev.bluestore.error.UnreadableEntityException;
import dev.bluestore.table.Async;
import dev.bluestore.table.RowWalk.Page;
import dev.bluestore.table.RowWalk.Range;
import dev.bluestore.table.RowWalk.Wanted;
import dev.bluestore.table.SealedTable;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One worker's work on a segment that it has taken: page after page, each done with its checkpoint
 * in one transaction where it fits, so that no page is ever done twice. For one thread.
 */
final class SegmentWork {

  /** Of the rows that a walk for key records reads, few come with the answer. */
  private static final int FILTERED_PAGES = 10;

  private static final Set<Wanted> MOST_COME = Set.of(Wanted.EVERYTHING, Wanted.NOT_WHOLE);

  private final SealedTable store;
  private final RowAudit audit;
  private final Lease lease;
  private final JobOptions options;
  private final Pace pace;
  private final Runnable advanced;

  /**
   * Work on a segment.
   *
   * @param advanced is run after each step ahead
   */
  SegmentWork(
      SealedTable store,
      RowAudit audit,
      Lease lease,
      JobOptions options,
      Pace pace,
      Runnable advanced) {
    this.store = store;
    this.audit = audit;
    this.lease = lease;
    this.options = options;
    this.pace = pace;
    this.advanced = advanced;
  }

  /** Works until the round is over for this segment, or the lease is lost. */
  void run(Step step, Range range) {
    if (step instanceof Step.Walk walk) {
      walk(walk, range);
    } else {
      await((Step.Wait) step);
    }
  }

  private void walk(Step.Walk walk, Range range) {
    RowCommits commits = new RowCommits(store, lease, walk);
    boolean held = true;
    while (held && !lease.segment().done()) {
      Counts before = lease.segment().counts();
      Page page =
          Async.await(
              store
                  .table()
                  .rows()
                  .page(
                      range,
                      walk.wanted(),
                      lease.segment().reached(),
                      MOST_COME.contains(walk.wanted())
                          ? options.pageSize()
                          : options.pageSize() * FILTERED_PAGES));
      held = change(walk, commits, page) && commits.end(page);
      tell(before, lease.segment().counts());
      advanced.run();
      held = held && pause(pace.spent(commits.takeItems(), commits.takeUnits() + page.units()));
    }
  }

  private void tell(Counts before, Counts now) {
    tell("read", now.read() - before.read());
    tell("changed", now.changed() - before.changed());
    tell("left", now.left() - before.left());
    tell("refused", now.refused() - before.refused());
  }

  private void tell(String outcome, long rows) {
    if (rows > 0) {
      store.table().transport().telemetry().progressed(lease.kind(), outcome, rows);
    }
  }

  private boolean change(Step.Walk walk, RowCommits commits, Page page) {
    boolean held = true;
    for (Map<String, AttributeValue> row : page.rows()) {
      if (held && !commits.isPassed(keyOf(row))) {
        Optional<RowChange> change = Optional.empty();
        try {
          change = walk.change(row);
        } catch (OpenException
            | UnreadableEntityException
            | InvalidItemException
            | TooLargeException e) {
          refused(walk.operation(row), row, e);
          commits.refused();
        }
        held = change.isEmpty() || commits.add(change.get());
      }
    }
    return held;
  }

  private void refused(
      AuditOperation operation, Map<String, AttributeValue> row, BlueStoreException e) {
    String keyId =
        Optional.ofNullable(row.get(ItemAttributes.KEY_ID))
            .map(AttributeValue::s)
            .flatMap(KeyId::parse)
            .map(KeyId::toString)
            .orElse("");
    String entityType =
        KeyText.parse(keyOf(row).sortKey())
            .map(sort -> sort.get(0))
            .filter(KeyText::isName)
            .orElse("");
    audit.refusal(operation, keyId, entityType, e);
    options.refused().accept(e);
  }

  /** The time that was waited is in the record: who goes on waits for the rest alone. */
  private void await(Step.Wait step) {
    Duration waited = lease.segment().waited();
    boolean held = true;
    while (held && waited.compareTo(step.duration()) < 0) {
      long since = store.lifetimes().getAsLong();
      pause(store, shorter(step.duration().minus(waited), lease.beat()));
      waited = waited.plusNanos(store.lifetimes().getAsLong() - since);
      held = lease.keep(lease.segment().waited(waited));
      advanced.run();
    }
    if (held) {
      lease.keep(lease.segment().ended());
    }
  }

  /** Waits, and keeps the lease meanwhile. */
  private boolean pause(Duration duration) {
    Duration left = duration;
    boolean held = true;
    while (held && left.compareTo(lease.beat()) > 0) {
      pause(store, lease.beat());
      left = left.minus(lease.beat());
      held = lease.keep(lease.segment());
    }
    if (held && !left.isZero()) {
      pause(store, left);
    }
    return held;
  }

  static void pause(SealedTable store, Duration duration) {
    Async.await(store.table().transport().pause(duration));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  static ItemKey keyOf(Map<String, AttributeValue> row) {
    return new ItemKey(
        Objects.requireNonNull(row.get(ItemAttributes.PK)).s(),
        Objects.requireNonNull(row.get(ItemAttributes.SK)).s());
  }
}
