package dev.bluestore;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityKeyRange;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.envelope.QueryBinding;
import dev.bluestore.error.TamperedException;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Pages;
import dev.bluestore.table.RowOptions;
import dev.bluestore.table.SortCondition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of a partition whose keys have a leading part, and a range behind it. */
final class PartitionQuery<T> extends SelectedQuery<T> {

  private final PartitionAddress partition;
  private final EntityKey leading;
  private final Optional<EntityKeyRange> range;

  PartitionQuery(
      EncryptedStore store,
      EntitySealer<T> sealer,
      EntityKey leading,
      Optional<EntityKeyRange> range,
      Selection<T> selection) {
    super(store, sealer, selection);
    this.partition = store.partition(leading.partition());
    this.leading = leading;
    this.range = range;
  }

  @Override
  Query<T> with(Selection<T> other) {
    return new PartitionQuery<>(store(), sealer(), leading, range, other);
  }

  @Override
  public Pages pages(DynamoTable table, RowOptions options) {
    return range.filter(EntityKeyRange::isEmpty).isPresent()
        ? Pages.none()
        : table.pages(partition.key(), condition(options));
  }

  /** What is beside a range is passed over by its key, so that DynamoDB cannot count alone. */
  @Override
  public CompletableFuture<Long> count(DynamoTable table) {
    RowOptions options = selection().options();
    return range.isPresent()
        ? selection().count(pages(table, options.only(List.of())), this)
        : table.count(partition.key(), condition(options));
  }

  private SortCondition condition(RowOptions options) {
    boolean consistent = selection().consistent();
    if (range.isPresent()) {
      return SortCondition.within(range.get(), consistent).with(options);
    }
    List<String> sort = leading.sort();
    return (schema().fits(sort)
            ? SortCondition.exactly(sort, consistent)
            : SortCondition.beginsWith(sort, consistent))
        .with(options);
  }

  @Override
  public Optional<Key<T>> asked(Map<String, AttributeValue> row) {
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
        ? Optional.of(new Key<>(sealer(), new EntityKey(leading.partition(), address.sort())))
        : Optional.empty();
  }

  @Override
  public void describe(QueryBinding query) {
    query.text("partition").text(partition.namespace()).texts(partition.components());
    query.texts(leading.sort()).flag(range.isPresent());
    range.ifPresent(
        asked -> {
          query.text(asked.first()).text(asked.last());
          bound(query, asked.next().lower());
          bound(query, asked.next().upper());
        });
    selection().describe(query);
  }

  private static void bound(QueryBinding query, Optional<KeyRange.Bound<String>> bound) {
    query.flag(bound.isPresent());
    bound.ifPresent(end -> query.text(end.value()).flag(end.isIncluded()));
  }

  private boolean isOfLeading(ItemAddress found) {
    List<String> sort = found.sort();
    return found.partition().equals(partition)
        && schema().fits(sort)
        && sort.subList(0, leading.sort().size()).equals(leading.sort());
  }

  private EntitySchema schema() {
    return sealer().schema();
  }
}
