package dev.bluestore;

import dev.bluestore.codec.Field;
import dev.bluestore.codec.IndexKey;
import dev.bluestore.codec.IndexSchema;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.condition.Condition;
import dev.bluestore.envelope.QueryBinding;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.IndexCondition;
import dev.bluestore.table.Pages;
import dev.bluestore.table.RowOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of an entity that an index has under a key. */
final class IndexQuery<T> extends SelectedQuery<T> {

  private final IndexSchema index;
  private final IndexKey key;

  IndexQuery(
      EncryptedStore store,
      EntitySealer<T> sealer,
      IndexSchema index,
      IndexKey key,
      Selection<T> selection) {
    super(store, sealer, selection);
    this.index = index;
    this.key = key;
  }

  @Override
  public Query<T> where(Condition<? super T> more) {
    more.expression().names().values().forEach(this::checkFilter);
    return super.where(more);
  }

  @Override
  Query<T> with(Selection<T> other) {
    return new IndexQuery<>(store(), sealer(), index, key, other);
  }

  /** DynamoDB refuses the first, and takes the second for a field that no item has. */
  private void checkFilter(String attribute) {
    boolean inKey = index.keyAttributes().contains(attribute);
    if (inKey || !index.holds(attribute)) {
      throw new InvalidItemException(
          "a condition on "
              + sealer().schema().entityName()
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

  IndexSchema index() {
    return index;
  }

  boolean isConsistent() {
    return selection().consistent();
  }

  /** Whether an item is one of the results still, as it is now. */
  boolean isStillAsked(Map<String, AttributeValue> item) {
    return key.matches(item)
        && key.isWithin(item)
        && item.keySet().containsAll(index.keyAttributes());
  }

  @Override
  public Pages pages(DynamoTable table) {
    return new IndexRows<>(this, table, pages(table, selection().options()));
  }

  @Override
  public List<String> indexKeys() {
    return index.keyAttributes();
  }

  @Override
  public void checkHolds(Field<?> field) {
    if (!index.holds(field.name())) {
      throw new InvalidItemException(
          sealer().schema().entityName()
              + "."
              + field.name()
              + " cannot be read from the index "
              + index.name()
              + ": expected a field that it holds, found one that it does not hold; include the"
              + " field in the index, or read whole items",
          null);
    }
  }

  @Override
  public Pages pages(DynamoTable table, RowOptions options) {
    return key.isEmpty() ? Pages.none() : table.pages(new IndexCondition(key, options));
  }

  /** Empty also for a row of another entity, or beside the range. */
  @Override
  public Optional<Key<T>> asked(Map<String, AttributeValue> row) {
    Optional<Key<T>> found = sealer().keyOf(row);
    if (found.isPresent() && !key.matches(row)) {
      throw new TamperedException(
          "expected a row of "
              + sealer().schema().entityName()
              + " with the values that the index "
              + index.name()
              + " was asked for, found another; an item was put there by something else than this"
              + " store: remove it",
          found.get().address().key());
    }
    return found.filter(one -> key.isWithin(row));
  }

  @Override
  public void describe(QueryBinding query) {
    query.text("index").text(store().namespace()).texts(sealer().schema().names());
    query.text(index.name()).values(key.values()).flag(key.within().isPresent());
    key.within()
        .ifPresent(
            asked -> {
              query.text(asked.attribute());
              bound(query, asked.range().lower());
              bound(query, asked.range().upper());
            });
    selection().describe(query);
  }

  private static void bound(QueryBinding query, Optional<KeyRange.Bound<AttributeValue>> bound) {
    query.flag(bound.isPresent());
    bound.ifPresent(end -> query.values(Map.of("", end.value())).flag(end.isIncluded()));
  }
}
