package dev.bluestore;

import dev.bluestore.codec.Field;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Pages;
import dev.bluestore.table.RowOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A source whose rows are of one entity, to be opened. */
interface EntitySource<T> extends Source<T> {

  /** What opens the items. */
  EntitySealer<T> sealer();

  @Override
  default String entity() {
    return sealer().schema().entityName();
  }

  /** How the rows are read. */
  Selection<T> selection();

  /** The rows, read in another way. */
  Pages pages(DynamoTable table, RowOptions options);

  /** The key of a row; empty where it is not one of the results. */
  Optional<Key<T>> asked(Map<String, AttributeValue> row);

  /** The names of the attributes that the rows have as keys beside those of the table. */
  default List<String> indexKeys() {
    return List.of();
  }

  /**
   * Refuses a field that the rows do not have.
   *
   * @throws InvalidItemException where that is so
   */
  default void checkHolds(Field<?> field) {}

  @Override
  default Pages pages(DynamoTable table) {
    return pages(table, selection().options());
  }

  @Override
  default CompletableFuture<Long> count(DynamoTable table) {
    return selection().count(pages(table, selection().options().only(indexKeys())), this);
  }

  @Override
  default boolean isAsked(Map<String, AttributeValue> row) {
    return asked(row).isPresent();
  }

  @Override
  default CompletableFuture<Optional<T>> read(
      DynamoTable table, Map<String, AttributeValue> row, OpenAudit audit) {
    return sealer()
        .auditedKey(row, table.transport(), this::asked)
        .thenCompose(
            key ->
                key.isEmpty()
                    ? CompletableFuture.completedFuture(Optional.empty())
                    : sealer().openLatest(key.get(), row, table.transport(), audit));
  }

  @Override
  default Map<String, AttributeValue> position(Map<String, AttributeValue> row) {
    Map<String, AttributeValue> keys = new HashMap<>(row);
    keys.keySet()
        .removeIf(
            name ->
                !name.equals(ItemAttributes.PK)
                    && !name.equals(ItemAttributes.SK)
                    && !indexKeys().contains(name));
    return keys;
  }
}
