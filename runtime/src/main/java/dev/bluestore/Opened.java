package dev.bluestore;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.UnreadableEntityException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What became of an item of {@link EntityResults#attempts}: it was opened, or it was refused.
 * Immutable.
 *
 * @param <T> the entity
 */
public sealed interface Opened<T> {

  /** An item that is what was sealed. */
  record Intact<T>(T entity) implements Opened<T> {}

  /**
   * An item that was refused, or one that is authentic and does not fit its class.
   *
   * @param reason an {@link OpenException} or an {@link UnreadableEntityException}, with the
   *     address of the item
   * @param item all that is stored of it, which nobody has verified
   */
  record Refused<T>(BlueStoreException reason, Map<String, AttributeValue> item)
      implements Opened<T> {

    /** Takes a copy. */
    public Refused {
      item = Map.copyOf(item);
    }

    /** Without what is stored: that is not for logs. */
    @Override
    public String toString() {
      return reason.toString();
    }
  }
}
