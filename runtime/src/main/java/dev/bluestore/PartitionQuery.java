package dev.bluestore;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityKeyRange;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.condition.Condition;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.TamperedException;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.RowOptions;
import dev.bluestore.table.SortCondition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of a partition whose keys have a leading part, and a range behind it. */
final class PartitionQuery<T> extends Query<T> {

  private final Repository<T> repository;
  private final PartitionAddress partition;
  private final EntityKey leading;
  private final Optional<EntityKeyRange> range;
  private final Selection<T> selection;

  PartitionQuery(
      Repository<T> repository,
      EntityKey leading,
      Optional<EntityKeyRange> range,
      Selection<T> selection) {
    this.repository = repository;
    this.partition = repository.store().partition(leading.partition());
    this.leading = leading;
    this.range = range;
    this.selection = selection;
  }

  @Override
  public Query<T> where(Condition<? super T> more) {
    return with(selection.where(more));
  }

  @Override
  public Query<T> descending() {
    return with(selection.inDescendingOrder());
  }

  @Override
  public Query<T> limit(int results) {
    return with(selection.limit(results));
  }

  private Query<T> with(Selection<T> other) {
    return new PartitionQuery<>(repository, leading, range, other);
  }

  @Override
  public Stream<T> stream() {
    return selection.cut(
        rows(selection.options())
            .flatMap(
                row ->
                    asked(row)
                        .map(address -> repository.open(keyOf(address), address, row))
                        .stream()));
  }

  /** What is beside a range is passed over by its key, so that DynamoDB cannot count alone. */
  @Override
  public long count() {
    RowOptions options = selection.options();
    return range.isPresent()
        ? selection.cut(rows(options.onlyKeys()).flatMap(row -> asked(row).stream())).count()
        : table().count(partition.key(), condition(options));
  }

  private Stream<Map<String, AttributeValue>> rows(RowOptions options) {
    return range.filter(EntityKeyRange::isEmpty).isPresent()
        ? Stream.empty()
        : table().rows(partition.key(), condition(options));
  }

  private SortCondition condition(RowOptions options) {
    boolean consistent = repository.isConsistent();
    if (range.isPresent()) {
      return SortCondition.within(range.get(), consistent).with(options);
    }
    List<String> sort = leading.sort();
    return (schema().fits(sort)
            ? SortCondition.exactly(sort, consistent)
            : SortCondition.beginsWith(sort, consistent))
        .with(options);
  }

  /** The address of a row; empty where it is beside the range. */
  private Optional<ItemAddress> asked(Map<String, AttributeValue> row) {
    ItemAddress address = ItemAddress.ofRow(partition.namespace(), row);
    if (!isOfLeading(address)) {
      throw new TamperedException(
          "expected a key of "
              + schema().entityName()
              + " in the partition that was asked for, found another; an item was put there by"
              + " something else than this store: remove it",
          address.key());
    }
    return range.map(asked -> asked.contains(address.sort())).orElse(true)
        ? Optional.of(address)
        : Optional.empty();
  }

  private boolean isOfLeading(ItemAddress found) {
    List<String> sort = found.sort();
    return found.partition().equals(partition)
        && schema().fits(sort)
        && sort.subList(0, leading.sort().size()).equals(leading.sort());
  }

  private EntityKey keyOf(ItemAddress address) {
    return new EntityKey(leading.partition(), address.sort());
  }

  private DynamoTable table() {
    return repository.store().table();
  }

  private EntitySchema schema() {
    return repository.schema();
  }
}
