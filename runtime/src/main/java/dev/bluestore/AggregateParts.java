package dev.bluestore;

import dev.bluestore.Entities.Entry;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.UnreadableEntityException;
import java.util.ArrayList;
import java.util.List;

/** What a partition has for the parts of an aggregate, opened. Immutable and thread-safe. */
public final class AggregateParts {

  private final String name;
  private final ItemKey partition;
  private final List<Entry<?>> entries;

  AggregateParts(String name, ItemKey partition, List<Entry<?>> entries) {
    this.name = name;
    this.partition = partition;
    this.entries = List.copyOf(entries);
  }

  /**
   * The value of a part.
   *
   * @throws UnreadableEntityException where there is none or several of what there must be one
   */
  public <V> V get(AggregatePart<V> part) {
    return part.of(this);
  }

  /** The entities of some classes, in the order of these. */
  <E> List<E> all(List<? extends Repository<? extends E>> classes) {
    List<E> all = new ArrayList<>();
    for (Repository<? extends E> items : classes) {
      entries.forEach(entry -> entry.as(items.sealer()).ifPresent(all::add));
    }
    return List.copyOf(all);
  }

  String name() {
    return name;
  }

  ItemKey partition() {
    return partition;
  }

  /** How many entities, and no more: they are data. */
  @Override
  public String toString() {
    return entries.size() + " entities of " + name;
  }
}
