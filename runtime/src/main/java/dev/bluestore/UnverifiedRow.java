package dev.bluestore;

import dev.bluestore.codec.Field;
import dev.bluestore.condition.PlainField;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.UnreadableEntityException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Some plain fields of an item that was not opened: what the table, or an index, says at the
 * moment. Nothing of it is authenticated; whoever can write to the table can have changed it
 * unnoticed. Immutable and thread-safe.
 *
 * @param <T> the entity
 */
public final class UnverifiedRow<T> {

  private final Key<? extends T> key;
  private final Set<Field<?>> fields;
  private final Map<String, AttributeValue> row;

  UnverifiedRow(Key<? extends T> key, Set<Field<?>> fields, Map<String, AttributeValue> row) {
    this.key = key;
    this.fields = fields;
    this.row = row;
  }

  /** The key of the item, to read it whole. */
  public Key<? extends T> key() {
    return key;
  }

  /**
   * The value of a field: what is stored, else its default; empty where there is neither.
   *
   * @throws InvalidItemException where the query did not ask for it
   * @throws UnreadableEntityException where the attribute is of another type
   */
  public <V> Optional<V> get(PlainField<? super T, V> field) {
    if (!fields.contains(field.field())) {
      throw new InvalidItemException(
          "expected one of the fields that the query asked for, found "
              + field.field().name()
              + "; name it in unverified(…) as well",
          key.address().key());
    }
    try {
      return field.field().read(row);
    } catch (UnreadableEntityException e) {
      throw e.forAnother(key.address().key());
    }
  }

  /** The class alone: what is stored is not for logs. */
  @Override
  public String toString() {
    return "an unverified row of " + key.sealer().schema().entityName();
  }
}
