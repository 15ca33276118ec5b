package dev.bluestore;

import dev.bluestore.Entities.Entry;
import dev.bluestore.codec.EntityKey;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyText;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.OpenException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.telemetry.StoreOperation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What was in a partition when it was read, sealed as the table has it: an entity is opened when
 * its class is asked for, and others never are. Which class an item is of is told by the entity
 * type that its sort key begins with. Immutable and thread-safe.
 */
public final class CollectedItems {

  private final EncryptedStore store;
  private final PartitionAddress partition;
  private final List<Map<String, AttributeValue>> rows;

  CollectedItems(
      EncryptedStore store, PartitionAddress partition, List<Map<String, AttributeValue>> rows) {
    this.store = store;
    this.partition = partition;
    this.rows = rows;
  }

  /**
   * The entities of a class, in the order of their keys.
   *
   * @throws InvalidItemException where the class is of other partitions
   * @throws OpenException where one of them does not open
   */
  public <T> List<T> all(Repository<T> items) {
    return Async.await(all(items, store.table()));
  }

  /** The same without a thread that waits. */
  public <T> CompletableFuture<List<T>> allAsync(Repository<T> items) {
    return all(items, store.nonBlockingTable());
  }

  /**
   * The entity of a class that has at most one in a partition; empty where there is none.
   *
   * @throws InvalidItemException where there are several, or the class is of other partitions
   * @throws OpenException where it does not open
   */
  public <T> Optional<T> one(Repository<T> items) {
    return Async.await(one(items, store.table()));
  }

  /** The same without a thread that waits. */
  public <T> CompletableFuture<Optional<T>> oneAsync(Repository<T> items) {
    return one(items, store.nonBlockingTable());
  }

  /** How many items there are, of all classes, also of those that would not open. */
  public int count() {
    return rows.size();
  }

  private <T> CompletableFuture<Optional<T>> one(Repository<T> items, DynamoTable table) {
    return Async.attempt(
        () -> {
          List<Map<String, AttributeValue>> found = rows(leading(items));
          if (found.size() > 1) {
            throw new InvalidItemException(
                "expected at most one "
                    + items.sealer().schema().entityName()
                    + " in the collection, found "
                    + found.size()
                    + "; ask for all of them",
                partition.key());
          }
          return all(items, table).thenApply(all -> all.stream().findFirst());
        });
  }

  private <T> CompletableFuture<List<T>> all(Repository<T> items, DynamoTable table) {
    return entries(items, table).thenApply(found -> found.stream().map(Entry::entity).toList());
  }

  /** The entities of some classes, in the order of these, and within one in that of their keys. */
  CompletableFuture<List<Entry<?>>> open(List<Repository<?>> classes, DynamoTable table) {
    return Async.<Repository<?>, List<? extends Entry<?>>>forEach(
            classes, 1, items -> entries(items, table).thenApply(List::copyOf))
        .thenApply(found -> found.stream().<Entry<?>>flatMap(List::stream).toList());
  }

  private <T> CompletableFuture<List<Entry<T>>> entries(Repository<T> items, DynamoTable table) {
    return store
        .telemetry()
        .operation(
            StoreOperation.COLLECTED,
            items.sealer().schema().entityName(),
            () -> Async.attempt(() -> opened(items, table)));
  }

  private <T> CompletableFuture<List<Entry<T>>> opened(Repository<T> items, DynamoTable table) {
    EntityKey leading = leading(items);
    EntitySource<T> source = items.source(leading);
    BulkOpenAudit opens = new BulkOpenAudit();
    return Async.forEach(
            rows(leading),
            1,
            row -> {
              Key<T> key = source.asked(row).orElseThrow();
              return items
                  .sealer()
                  .openLatest(key, row, table.transport(), opens)
                  .thenApply(entity -> entity.map(each -> new Entry<>(key, each)));
            })
        .whenComplete((found, failure) -> opens.end())
        .thenApply(found -> found.stream().flatMap(Optional::stream).toList());
  }

  private EntityKey leading(Repository<?> items) {
    EntitySealer<?> sealer = items.sealer().of(store);
    return sealer
        .schema()
        .leading(partition.components())
        .orElseThrow(
            () ->
                new InvalidItemException(
                    "expected a class of the partition that was read, found "
                        + sealer.schema().entityName()
                        + ", which is stored in partitions of another name or form",
                    partition.key()));
  }

  /** Those that a query of the class would read. */
  private List<Map<String, AttributeValue>> rows(EntityKey leading) {
    String text = KeyText.join(leading.sort());
    return rows.stream()
        .filter(
            row -> {
              String sk = Objects.requireNonNull(row.get(ItemAttributes.SK)).s();
              return sk.equals(text) || sk.startsWith(text + KeyText.SEPARATOR);
            })
        .toList();
  }

  /** How many, and no more: they are data. */
  @Override
  public String toString() {
    return rows.size() + " items of a partition";
  }
}
