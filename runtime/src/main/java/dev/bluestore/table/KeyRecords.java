package dev.bluestore.table;

import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.ItemKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Finds and lists the key records of a partition. One request shows that a partition is empty;
 * where it is not, the same request has most often shown all the records as well, since their sort
 * keys stand near the front.
 */
final class KeyRecords {

  private static final int FIRST_LOOK = 8;

  /** Sorts after every key record and before every entity type that begins with {@code dek}. */
  private static final String BEHIND_RECORDS = KeyId.TYPE + (char) ('#' + 1);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

  private final DynamoTable table;
  private final Duration replication;

  /**
   * Over a table.
   *
   * @param replication how long a record may still be on its way from another region
   */
  KeyRecords(DynamoTable table, Duration replication) {
    this.table = table;
    this.replication = replication;
  }

  /** The record of a key; empty where it is not there, nor comes while replication may last. */
  Optional<Map<String, AttributeValue>> find(ItemKey address) {
    long deadline = System.nanoTime() + replication.toNanos();
    Duration pause = FIRST_PAUSE;
    Optional<Map<String, AttributeValue>> found = Async.await(table.get(address, true));
    while (found.isEmpty() && System.nanoTime() < deadline && paused(pause)) {
      found = Async.await(table.get(address, true));
      pause = pause.multipliedBy(2);
    }
    return found;
  }

  /** Whether the pause was spent; an interrupted thread does not wait any longer. */
  private static boolean paused(Duration pause) {
    try {
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The records of a partition, and whether it holds sealed items where it has no record. */
  record Found(List<DekRecord> records, boolean hasSealedItems) {}

  Found list(PartitionAddress partition) {
    ItemKey address = partition.key();
    Pages.Page first =
        Async.await(table.pages(address, SortCondition.anything(FIRST_LOOK)).next(null, 0));
    List<Map<String, AttributeValue>> rows = first.rows();
    List<DekRecord> records =
        reaches(first)
            ? parse(partition, rows.stream())
            : parse(partition, table.pages(address, SortCondition.keyRecords()).rows());
    boolean sealed =
        records.isEmpty()
            && !rows.isEmpty()
            && table.pages(address, SortCondition.everythingSealed()).rows().findAny().isPresent();
    return new Found(records, sealed);
  }

  /** Whether a page from the partition's start has passed the place of the key records. */
  private static boolean reaches(Pages.Page page) {
    return page.last().map(last -> sk(last).compareTo(BEHIND_RECORDS) >= 0).orElse(true);
  }

  private static List<DekRecord> parse(
      PartitionAddress partition, Stream<Map<String, AttributeValue>> rows) {
    return rows.filter(row -> sk(row).startsWith(KeyId.PREFIX))
        .map(row -> DekRecord.parse(sk(row), row, new ItemKey(partition.pk(), sk(row))))
        .toList();
  }

  private static String sk(Map<String, AttributeValue> row) {
    return Objects.requireNonNull(row.get(ItemAttributes.SK), ItemAttributes.SK).s();
  }
}
