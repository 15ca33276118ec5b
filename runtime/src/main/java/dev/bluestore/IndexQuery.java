package dev.bluestore;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.IndexKey;
import dev.bluestore.codec.IndexSchema;
import dev.bluestore.condition.Condition;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.table.IndexCondition;
import dev.bluestore.table.RowOptions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of an entity that an index has under a key. */
final class IndexQuery<T> extends Query<T> {

  private static final Set<String> SEALING =
      Set.of(ItemAttributes.CONTENT, ItemAttributes.NONCE, ItemAttributes.KEY_ID);

  private final Repository<T> repository;
  private final IndexSchema index;
  private final IndexKey key;
  private final Selection<T> selection;

  IndexQuery(Repository<T> repository, IndexSchema index, IndexKey key, Selection<T> selection) {
    this.repository = repository;
    this.index = index;
    this.key = key;
    this.selection = selection;
  }

  @Override
  public Query<T> where(Condition<? super T> more) {
    more.expression().names().values().forEach(this::checkFilter);
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
    return new IndexQuery<>(repository, index, key, other);
  }

  /** DynamoDB refuses the first, and takes the second for a field that no item has. */
  private void checkFilter(String attribute) {
    boolean inKey = index.keyAttributes().contains(attribute);
    if (inKey || !index.holds(attribute)) {
      throw new InvalidItemException(
          "a condition on "
              + repository.schema().entityName()
              + "."
              + attribute
              + " cannot be asked of the index "
              + index.name()
              + ": expected a field that it holds outside of its key, found one "
              + (inKey
                  ? "in its key; say it in the key of the query, or filter the results"
                  : "that it does not hold; include the field in the index, or filter the results"),
          null);
    }
  }

  @Override
  public Stream<T> stream() {
    return selection.cut(
        rows(selection.options())
            .flatMap(row -> asked(row).flatMap(address -> open(address, row)).stream()));
  }

  @Override
  public long count() {
    return selection
        .cut(rows(selection.options().onlyKeys()).flatMap(row -> asked(row).stream()))
        .count();
  }

  private Stream<Map<String, AttributeValue>> rows(RowOptions options) {
    return key.isEmpty()
        ? Stream.empty()
        : repository.store().table().rows(new IndexCondition(key, options));
  }

  /** The address of a row; empty where it is of another entity or beside the range. */
  private Optional<ItemAddress> asked(Map<String, AttributeValue> row) {
    ItemAddress address = ItemAddress.ofRow(repository.store().namespace(), row);
    EntityKey entityKey = keyOf(address);
    EntitySchema schema = repository.schema();
    if (!schema.owns(entityKey)) {
      return Optional.empty();
    }
    if (!schema.fits(entityKey) || !key.matches(row)) {
      throw new TamperedException(
          "expected a row of "
              + schema.entityName()
              + " with the values that the index "
              + index.name()
              + " was asked for, found another; an item was put there by something else than this"
              + " store: remove it",
          address.key());
    }
    return key.isWithin(row) ? Optional.of(address) : Optional.empty();
  }

  /** An item that has changed since the index took its row is one of the results no more. */
  private Optional<T> open(ItemAddress address, Map<String, AttributeValue> row) {
    return isWhole(row)
        ? Optional.of(repository.open(keyOf(address), address, row))
        : repository
            .item(address)
            .filter(item -> key.matches(item) && key.isWithin(item))
            .map(item -> repository.open(keyOf(address), address, item));
  }

  private static EntityKey keyOf(ItemAddress address) {
    return new EntityKey(address.partition().components(), address.sort());
  }

  private boolean isWhole(Map<String, AttributeValue> row) {
    return index.projection() == IndexSchema.Projection.ALL && row.keySet().containsAll(SEALING);
  }
}
