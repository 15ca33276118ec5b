package dev.bluestore.envelope;

import dev.bluestore.error.ItemKey;
import java.util.List;
import java.util.Optional;

/**
 * Where a partition is.
 *
 * @param namespace the logical name of the store
 * @param components the partition's name and its components
 * @param pk their text, the attribute {@code PK}
 */
public record PartitionAddress(String namespace, List<String> components, String pk) {

  /** DynamoDB's limit for a partition key, in bytes. */
  public static final int MAX_PK_BYTES = 2048;

  /** What the names of partitions for the store's own records begin with. */
  public static final String OWN_PREFIX = "bluestore-";

  /** The address of a partition, by its components. */
  public static PartitionAddress of(String namespace, List<String> components) {
    return new PartitionAddress(namespace, List.copyOf(components), KeyText.join(components));
  }

  /** The address of a text; empty where a writer makes no such partition key. */
  public static Optional<PartitionAddress> parse(String namespace, String pk) {
    return Optional.of(pk)
        .filter(text -> KeyText.fits(text, MAX_PK_BYTES))
        .flatMap(KeyText::parse)
        .filter(components -> components.size() > 1)
        .map(components -> new PartitionAddress(namespace, components, pk));
  }

  /** The item of this partition with the given sort components, entity type first. */
  public ItemAddress item(List<String> sort) {
    return new ItemAddress(this, List.copyOf(sort), KeyText.join(sort));
  }

  /** Whether it is for the store's own records. */
  public boolean isOwn() {
    return components.get(0).startsWith(OWN_PREFIX);
  }

  /** For an exception that is about the whole partition. */
  public ItemKey key() {
    return new ItemKey(pk, "");
  }
}
