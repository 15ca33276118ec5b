package dev.bluestore.processor.model;

import dev.bluestore.processor.diagnostics.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * A global secondary index.
 *
 * @param partition Java names of components
 * @param sort Java names of components
 * @param include Java names of components
 */
public record IndexModel(
    Place place,
    Stated<String> name,
    List<Stated<String>> partition,
    List<Stated<String>> sort,
    Projected projection,
    List<Stated<String>> include) {
  /** What of an item stands in the index. */
  public enum Projected {
    ALL,
    KEYS_ONLY,
    INCLUDE
  }

  public IndexModel {
    partition = List.copyOf(partition);
    sort = List.copyOf(sort);
    include = List.copyOf(include);
  }

  /** The names of its key: of the partition, then of the sort key. */
  public List<Stated<String>> keys() {
    return Stream.concat(partition.stream(), sort.stream()).toList();
  }
}
