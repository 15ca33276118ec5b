package dev.bluestore;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.UnreadableEntityException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Entities that share a partition as one value of a class: what generated collections are made of.
 * The partition is read by one query; items of other classes in it are passed over, unopened.
 * Thread-safe.
 *
 * @param <T> the class of the value
 */
public final class Aggregate<T> {

  private final String name;
  private final List<Repository<?>> classes;
  private final Function<AggregateParts, T> maker;

  /**
   * An aggregate of these parts.
   *
   * @param name the class's name, for messages
   * @param maker makes a value of the parts; what it throws is thrown to whoever reads
   */
  public Aggregate(
      String name, List<? extends AggregatePart<?>> parts, Function<AggregateParts, T> maker) {
    this.name = name;
    this.classes = parts.stream().flatMap(part -> part.classes().stream()).toList();
    this.maker = maker;
  }

  /**
   * Reads the value of a partition; empty where it has no entity of any part.
   *
   * @throws UnreadableEntityException where it has some, but none or several of what there must be
   *     one; the message names the component
   * @throws OpenException where an entity of a part does not open
   * @throws BlueStoreException where a request fails
   */
  public Optional<T> find(ItemCollection partition) {
    return Async.await(find(partition, partition.store().table()));
  }

  /** The same without a thread that waits. */
  public CompletableFuture<Optional<T>> findAsync(ItemCollection partition) {
    return find(partition, partition.store().nonBlockingTable());
  }

  /**
   * The same as {@link #find} of a partition that is known to have a value.
   *
   * @throws NotFoundException where it has no entity of any part
   */
  public T get(ItemCollection partition) {
    return Async.await(get(partition, partition.store().table()));
  }

  /** The same without a thread that waits. */
  public CompletableFuture<T> getAsync(ItemCollection partition) {
    return get(partition, partition.store().nonBlockingTable());
  }

  private CompletableFuture<T> get(ItemCollection partition, DynamoTable table) {
    return find(partition, table)
        .thenApply(
            found ->
                found.orElseThrow(
                    () ->
                        new NotFoundException(
                            "expected items of %s in the partition, found none; use find where there"
                                    .formatted(name)
                                + " may be none",
                            partition.key())));
  }

  private CompletableFuture<Optional<T>> find(ItemCollection partition, DynamoTable table) {
    return partition
        .read(table)
        .thenCompose(collected -> collected.open(classes, table))
        .thenApply(
            entries ->
                entries.isEmpty()
                    ? Optional.empty()
                    : Optional.of(maker.apply(new AggregateParts(name, partition.key(), entries))));
  }

  /** The class's name. */
  @Override
  public String toString() {
    return name;
  }
}
