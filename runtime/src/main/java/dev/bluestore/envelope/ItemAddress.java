package dev.bluestore.envelope;

import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TamperedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where an item is: what it is authenticated under.
 *
 * @param partition the partition
 * @param sort the entity type and the components of the sort key
 * @param sk their text, the attribute {@code SK}
 */
public record ItemAddress(PartitionAddress partition, List<String> sort, String sk) {

  /** DynamoDB's limit for a sort key, in bytes. */
  public static final int MAX_SK_BYTES = 1024;

  /**
   * The address of a row, by its keys.
   *
   * @throws TamperedException where no writer makes such keys
   */
  public static ItemAddress ofRow(String namespace, Map<String, AttributeValue> row) {
    ItemKey key = keyOf(row);
    return PartitionAddress.parse(namespace, key.partitionKey())
        .flatMap(partition -> parse(partition, key.sortKey()))
        .orElseThrow(
            () ->
                new TamperedException(
                    "expected a row with keys of this store, found others; something else has put"
                        + " it there: remove it",
                    key));
  }

  private static Optional<ItemAddress> parse(PartitionAddress partition, String sk) {
    return Optional.of(sk)
        .filter(text -> KeyText.fits(text, MAX_SK_BYTES))
        .flatMap(KeyText::parse)
        .filter(sort -> !sort.get(0).equals(KeyId.TYPE))
        .map(sort -> new ItemAddress(partition, sort, sk));
  }

  /** The keys of a row; empty text where it has none of the type. */
  public static ItemKey keyOf(Map<String, AttributeValue> row) {
    return new ItemKey(text(row, ItemAttributes.PK), text(row, ItemAttributes.SK));
  }

  private static String text(Map<String, AttributeValue> row, String attribute) {
    AttributeValue value = row.get(attribute);
    return value == null || value.s() == null ? "" : value.s();
  }

  /** For an exception. */
  public ItemKey key() {
    return new ItemKey(partition.pk(), sk);
  }

  /** The entity type, for a message. */
  public String entityType() {
    return sort.get(0);
  }
}
