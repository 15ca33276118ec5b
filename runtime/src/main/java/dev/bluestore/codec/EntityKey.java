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
}
