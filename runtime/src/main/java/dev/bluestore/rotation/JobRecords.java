package dev.bluestore.rotation;

import dev.bluestore.condition.Expression;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.envelope.SealedItem;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.table.Async;
import dev.bluestore.table.Precondition;
import dev.bluestore.table.SealedTable;
import dev.bluestore.table.SortCondition;
import dev.bluestore.table.TransactionWrite;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where jobs are kept: sealed items of a partition of the store's own, each change of which is
 * conditional on what was read. Thread-safe.
 */
final class JobRecords {

  /** The name of the partition. */
  static final String PARTITION = "bluestore-jobs";

  private static final String JOB = "job";
  private static final String SEGMENT = "segment";
  private static final byte[] NO_CONTENT = {(byte) 0xa0};

  private final SealedTable store;
  private final PartitionAddress partition;

  JobRecords(SealedTable store) {
    this.store = store;
    this.partition = store.partition(List.of(PARTITION, store.namespace()));
  }

  /**
   * A record with the nonce of the write that made it; empty where there is none yet.
   *
   * @param <R> what it is about
   */
  record Kept<R>(R record, Optional<AttributeValue> nonce) {}

  PartitionAddress partition() {
    return partition;
  }

  /** The last job of a kind; empty where there was none. */
  Optional<Kept<Job>> job(String kind) {
    ItemAddress address = jobAddress(kind);
    return Async.await(store.table().get(address.key(), true))
        .map(row -> new Kept<>(JobAttributes.job(kind, opened(address, row)), nonce(row)));
  }

  /**
   * Stores a job in place of the one that was read.
   *
   * @return whether that was still there
   */
  boolean replace(Optional<Kept<Job>> read, Job job) {
    Map<String, AttributeValue> item = sealed(jobAddress(job.kind()), JobAttributes.of(job));
    Precondition unchanged =
        read.flatMap(Kept::nonce).map(JobRecords::isLast).orElseGet(Precondition::absent);
    return Async.await(store.table().writes().putIf(jobAddress(job.kind()).key(), item, unchanged))
        .isEmpty();
  }

  /** All segments of a job, in their order. */
  List<Kept<Segment>> segments(Job job) {
    SortCondition all = SortCondition.beginsWith(List.of(SEGMENT, job.kind()), true);
    Map<String, Kept<Segment>> found =
        Async.await(store.table().pages(partition.key(), all).list(Long.MAX_VALUE)).stream()
            .map(this::segment)
            .collect(
                java.util.stream.Collectors.toMap(
                    each -> segmentAddress(job.kind(), each.record().number()).sk(), each -> each));
    return IntStream.range(0, job.scope().segments())
        .mapToObj(
            number ->
                found.getOrDefault(
                    segmentAddress(job.kind(), number).sk(),
                    new Kept<>(Segment.untouched(number), Optional.empty())))
        .toList();
  }

  private Kept<Segment> segment(Map<String, AttributeValue> row) {
    ItemAddress address = ItemAddress.ofRow(store.namespace(), row);
    int number = Integer.parseInt(address.sort().get(2));
    return new Kept<>(JobAttributes.segment(number, opened(address, row)), nonce(row));
  }

  /** A write of a segment that is done only where it still is what was read or written last. */
  Write change(String kind, Kept<Segment> last, Segment next) {
    ItemAddress address = segmentAddress(kind, next.number());
    Map<String, AttributeValue> item = sealed(address, JobAttributes.of(next));
    Precondition expected =
        last.nonce()
            .map(
                nonce ->
                    isLast(nonce)
                        .and(
                            new Expression(
                                "#token = :token",
                                Map.of("#token", JobAttributes.TOKEN),
                                Map.of(":token", JobAttributes.number(last.record().token())))))
            .orElseGet(Precondition::absent);
    return new Write(
        new TransactionWrite(
            TransactionWrite.Action.PUT,
            address.key(),
            item,
            Optional.of(expected),
            Reason.VERSION),
        new Kept<>(next, nonce(item)));
  }

  /** A write, and what is there when it is done. */
  record Write(TransactionWrite write, Kept<Segment> then) {}

  /** Whether a write by itself was done. */
  boolean put(Write change) {
    TransactionWrite write = change.write();
    return Async.await(
            store
                .table()
                .writes()
                .putIf(write.key(), write.item(), write.condition().orElseThrow()))
        .isEmpty();
  }

  /** Fails as a change by someone else does. */
  static ConflictException contended(String kind) {
    return new ConflictException(
        "expected the record of the job "
            + kind
            + " as it was read, found it changed; run it again",
        null);
  }

  private static Precondition isLast(AttributeValue nonce) {
    return Precondition.attributeIs(ItemAttributes.NONCE, nonce);
  }

  private static Optional<AttributeValue> nonce(Map<String, AttributeValue> row) {
    return Optional.of(Objects.requireNonNull(row.get(ItemAttributes.NONCE)));
  }

  private ItemAddress jobAddress(String kind) {
    return partition.item(List.of(JOB, kind));
  }

  private ItemAddress segmentAddress(String kind, int number) {
    return partition.item(List.of(SEGMENT, kind, String.format("%06d", number)));
  }

  private Map<String, AttributeValue> sealed(
      ItemAddress address, Map<String, AttributeValue> attributes) {
    try (ContentKey key = store.keys().toSeal(partition)) {
      return store.sealer().seal(address, attributes, List.of(), NO_CONTENT, key);
    }
  }

  /** The same row, once it is known to be what a worker has written. */
  private Map<String, AttributeValue> opened(ItemAddress address, Map<String, AttributeValue> row) {
    SealedItem item = SealedItem.parse(address, row);
    try (ContentKey key = store.keys().toOpen(partition, item.keyId(), address.key())) {
      store.sealer().open(item, List.of(), key);
      return row;
    }
  }
}
