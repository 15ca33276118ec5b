package dev.bluestore;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.IndexKey;
import dev.bluestore.codec.IndexSchema;
import dev.bluestore.condition.Condition;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.IndexCondition;
import dev.bluestore.table.Pages;
import dev.bluestore.table.RowOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of an entity that an index has under a key. */
final class IndexQuery<T> extends Query<T> implements Source<T> {

  private final EncryptedStore store;
  private final EntitySealer<T> sealer;
  private final IndexSchema index;
  private final IndexKey key;
  private final Selection<T> selection;

  IndexQuery(
      EncryptedStore store,
      EntitySealer<T> sealer,
      IndexSchema index,
      IndexKey key,
      Selection<T> selection) {
    this.store = store;
    this.sealer = sealer;
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
    return new IndexQuery<>(store, sealer, index, key, other);
  }

  /** DynamoDB refuses the first, and takes the second for a field that no item has. */
  private void checkFilter(String attribute) {
    boolean inKey = index.keyAttributes().contains(attribute);
    if (inKey || !index.holds(attribute)) {
      throw new InvalidItemException(
          "a condition on "
              + sealer.schema().entityName()
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
  List<Source<? extends T>> sources() {
    return List.of(this);
  }

  @Override
  OptionalInt most() {
    return selection.most();
  }

  @Override
  public EncryptedStore store() {
    return store;
  }

  IndexSchema index() {
    return index;
  }

  boolean isConsistent() {
    return selection.consistent();
  }

  /** Whether an item is one of the results still, as it is now. */
  boolean isStillAsked(Map<String, AttributeValue> item) {
    return key.matches(item) && key.isWithin(item);
  }

  @Override
  public Pages pages(DynamoTable table) {
    return new IndexRows<>(this, table, pages(table, selection.options()));
  }

  private Pages pages(DynamoTable table, RowOptions options) {
    return key.isEmpty() ? Pages.none() : table.pages(new IndexCondition(key, options));
  }

  @Override
  public CompletableFuture<Long> count(DynamoTable table) {
    return selection.count(pages(table, selection.options().onlyKeys()), this);
  }

  /** The key of a row; empty where it is of another entity or beside the range. */
  @Override
  public Optional<Key<T>> asked(Map<String, AttributeValue> row) {
    ItemAddress address = ItemAddress.ofRow(store.namespace(), row);
    EntityKey entityKey = new EntityKey(address.partition().components(), address.sort());
    EntitySchema schema = sealer.schema();
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
    return key.isWithin(row) ? Optional.of(new Key<>(sealer, entityKey)) : Optional.empty();
  }

  @Override
  public CompletableFuture<Optional<T>> open(
      DynamoTable table, Key<T> found, Map<String, AttributeValue> item) {
    return sealer.openLatest(found, item, table.transport());
  }
}
