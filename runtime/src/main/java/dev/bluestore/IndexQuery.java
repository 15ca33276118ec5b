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
  private final Optional<Condition<T>> condition;

  IndexQuery(
      Repository<T> repository, IndexSchema index, IndexKey key, Optional<Condition<T>> condition) {
    this.repository = repository;
    this.index = index;
    this.key = key;
    this.condition = condition;
  }

  @Override
  public Query<T> where(Condition<? super T> more) {
    more.expression().names().values().forEach(this::checkFilter);
    return new IndexQuery<>(repository, index, key, both(condition, more));
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
    return repository
        .store()
        .table()
        .rows(new IndexCondition(key, condition.map(Condition::expression).orElse(null)))
        .flatMap(row -> open(row).stream());
  }

  /** Rows of other entities share the index, and are passed over. */
  private Optional<T> open(Map<String, AttributeValue> row) {
    ItemAddress address = ItemAddress.ofRow(repository.store().namespace(), row);
    EntityKey entityKey = new EntityKey(address.partition().components(), address.sort());
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
    return isWhole(row)
        ? Optional.of(repository.open(entityKey, address, row))
        : repository
            .item(address)
            .filter(key::matches)
            .map(item -> repository.open(entityKey, address, item));
  }

  private boolean isWhole(Map<String, AttributeValue> row) {
    return index.projection() == IndexSchema.Projection.ALL && row.keySet().containsAll(SEALING);
  }
}
