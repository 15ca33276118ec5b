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
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

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
    return StreamSupport.stream(new Pages(), false)
        .flatMap(page -> page.items().stream())
        .map(this::open);
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

  private final class Pages extends Spliterators.AbstractSpliterator<QueryResponse> {

    private @Nullable Map<String, AttributeValue> after;
    private boolean ended;

    Pages() {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    }

    @Override
    public boolean tryAdvance(Consumer<? super QueryResponse> action) {
      if (ended) {
        return false;
      }
      QueryResponse page = table.query(partition.key(), repository.condition(leading), after);
      after = page.lastEvaluatedKey();
      ended = !page.hasLastEvaluatedKey();
      action.accept(page);
      return true;
    }
  }
}
