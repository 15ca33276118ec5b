package dev.bluestore.codec;

import java.util.List;

/**
 * The key of an item as components of text, or the leading part of one.
 *
 * @param partition the partition's name and its components: {@code ["dialogue", "nvidia-analysis"]}
 * @param sort the entity type and the components of the sort key: {@code ["perspective", "01",
 *     "02"]}
 */
public record EntityKey(List<String> partition, List<String> sort) {

  /** Takes copies. */
  public EntityKey {
    partition = List.copyOf(partition);
    sort = List.copyOf(sort);
  }

  /** A component of the partition key; 0 is the one behind the partition's name. */
  public String partitionComponent(int index) {
    return partition.get(1 + index);
  }

  /** A component of the sort key; 0 is the one behind the entity type. */
  public String sortComponent(int index) {
    return sort.get(1 + index);
  }
}
