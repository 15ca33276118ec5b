package dev.bluestore;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.table.DynamoTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A query that has not been sent yet; its terminals send it. They can be called again, and send it
 * again. Thread-safe.
 *
 * @param <T> the entity
 */
public final class Query<T> {

  private final Repository<T> repository;
  private final DynamoTable table;
  private final PartitionAddress partition;
  private final EntityKey leading;

  Query(
      Repository<T> repository, DynamoTable table, PartitionAddress partition, EntityKey leading) {
    this.repository = repository;
    this.table = table;
    this.partition = partition;
    this.leading = leading;
  }

  /**
   * All entities, in the order of their keys.
   *
   * @throws OpenException where one of them does not open
   */
  public List<T> list() {
    return stream().toList();
  }

  /** The first entity in the order of the keys; empty where there is none. */
  public Optional<T> first() {
    return stream().findFirst();
  }

  /**
   * The entities one by one, in the order of their keys. Pages of up to 1 MB are fetched as the
   * stream is consumed; an item that does not open ends it with an {@link OpenException}.
   */
  public Stream<T> stream() {
    return table.rows(partition.key(), repository.condition(leading)).map(this::open);
  }

  private T open(Map<String, AttributeValue> row) {
    ItemAddress address = ItemAddress.ofRow(partition.namespace(), row);
    if (!isAskedFor(address)) {
      throw new TamperedException(
          "expected a key of "
              + repository.schema().entityName()
              + " in the partition that was asked for, found another; an item was put there by"
              + " something else than this store: remove it",
          address.key());
    }
    return repository.open(new EntityKey(leading.partition(), address.sort()), address, row);
  }

  private boolean isAskedFor(ItemAddress found) {
    List<String> sort = found.sort();
    return found.partition().equals(partition)
        && sort.size() == 1 + repository.schema().sortFields().size()
        && sort.subList(0, leading.sort().size()).equals(leading.sort());
  }
}
