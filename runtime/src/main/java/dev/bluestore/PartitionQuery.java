package dev.bluestore;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.condition.Condition;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.TamperedException;
import dev.bluestore.table.SortCondition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of a partition whose keys have a leading part. */
final class PartitionQuery<T> extends Query<T> {

  private final Repository<T> repository;
  private final PartitionAddress partition;
  private final EntityKey leading;
  private final Optional<Condition<T>> condition;

  PartitionQuery(Repository<T> repository, EntityKey leading, Optional<Condition<T>> condition) {
    this.repository = repository;
    this.partition = repository.store().partition(leading.partition());
    this.leading = leading;
    this.condition = condition;
  }

  @Override
  public Query<T> where(Condition<? super T> more) {
    return new PartitionQuery<>(repository, leading, both(condition, more));
  }

  @Override
  public Stream<T> stream() {
    return repository.store().table().rows(partition.key(), rows()).map(this::open);
  }

  private SortCondition rows() {
    SortCondition rows =
        schema().fits(leading.sort())
            ? SortCondition.exactly(leading.sort(), repository.isConsistent())
            : SortCondition.beginsWith(leading.sort(), repository.isConsistent());
    return condition.map(Condition::expression).map(rows::where).orElse(rows);
  }

  private T open(Map<String, AttributeValue> row) {
    ItemAddress address = ItemAddress.ofRow(partition.namespace(), row);
    if (!isAskedFor(address)) {
      throw new TamperedException(
          "expected a key of "
              + schema().entityName()
              + " in the partition that was asked for, found another; an item was put there by"
              + " something else than this store: remove it",
          address.key());
    }
    return repository.open(new EntityKey(leading.partition(), address.sort()), address, row);
  }

  private boolean isAskedFor(ItemAddress found) {
    List<String> sort = found.sort();
    return found.partition().equals(partition)
        && schema().fits(sort)
        && sort.subList(0, leading.sort().size()).equals(leading.sort());
  }

  private EntitySchema schema() {
    return repository.schema();
  }
}
