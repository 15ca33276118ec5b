package dev.bluestore.table;

import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.ItemKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Lists the key records of a partition. One request shows that a partition is empty; where it is
 * not, the same request has most often shown all the records as well, since their sort keys stand
 * near the front.
 */
final class KeyRecords {

  private static final int FIRST_LOOK = 8;

  /** Sorts after every key record and before every entity type that begins with {@code dek}. */
  private static final String BEHIND_RECORDS = KeyId.TYPE + (char) ('#' + 1);

  private final DynamoTable table;

  KeyRecords(DynamoTable table) {
    this.table = table;
  }

  /** The records of a partition, and whether it holds sealed items where it has no record. */
  record Found(List<DekRecord> records, boolean hasSealedItems) {}

  Found list(PartitionAddress partition) {
    ItemKey address = partition.key();
    QueryResponse first = table.query(address, SortCondition.anything(FIRST_LOOK), null);
    List<Map<String, AttributeValue>> rows = first.items();
    List<DekRecord> records =
        reaches(first)
            ? parse(partition, rows)
            : parse(partition, all(address, SortCondition.keyRecords()));
    boolean sealed =
        records.isEmpty()
            && !rows.isEmpty()
            && !all(address, SortCondition.everythingSealed()).isEmpty();
    return new Found(records, sealed);
  }

  /** Whether a page from the partition's start has passed the place of the key records. */
  private static boolean reaches(QueryResponse page) {
    if (!page.hasLastEvaluatedKey()) {
      return true;
    }
    return sk(page.lastEvaluatedKey()).compareTo(BEHIND_RECORDS) >= 0;
  }

  private List<Map<String, AttributeValue>> all(ItemKey address, SortCondition condition) {
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    @Nullable Map<String, AttributeValue> after = null;
    do {
      QueryResponse page = table.query(address, condition, after);
      rows.addAll(page.items());
      after = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
    } while (after != null);
    return rows;
  }

  private static List<DekRecord> parse(
      PartitionAddress partition, List<Map<String, AttributeValue>> rows) {
    return rows.stream()
        .filter(row -> sk(row).startsWith(KeyId.PREFIX))
        .map(row -> DekRecord.parse(sk(row), row, new ItemKey(partition.pk(), sk(row))))
        .toList();
  }

  private static String sk(Map<String, AttributeValue> row) {
    return Objects.requireNonNull(row.get(ItemAttributes.SK), ItemAttributes.SK).s();
  }
}
