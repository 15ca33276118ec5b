package dev.bluestore;

import dev.bluestore.codec.Field;
import dev.bluestore.condition.Condition;
import dev.bluestore.condition.PlainField;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.UnreadableEntityException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Results that are entities, and what else can be had of their items. By default a run ends with
 * the first item that does not open. Immutable and thread-safe.
 *
 * @param <T> the entity
 */
public abstract sealed class EntityResults<T> extends Results<T> permits Query, Scan {

  EntityResults() {}

  @Override
  abstract List<EntitySource<? extends T>> sources();

  @Override
  public abstract EntityResults<T> limit(int results);

  /**
   * Those of the entities alone whose plain fields meet a condition, and all conditions before it.
   * DynamoDB reads the others, too, and leaves them out of its answer.
   *
   * @throws InvalidItemException where the query is of an index, and the condition on a field that
   *     is in its key, or that it does not hold
   */
  public abstract EntityResults<T> where(Condition<? super T> condition);

  /**
   * The entities of the items that open; the others are passed over and reported. Where a key or
   * the table cannot be reached, it fails all the same: that is no fault of an item.
   *
   * @param listener is given the {@link OpenException}, or the {@link UnreadableEntityException} of
   *     an item that does not fit its class, with the item's address as a property; on whichever
   *     thread reads the item
   */
  public final Results<T> skipping(Consumer<? super BlueStoreException> listener) {
    return new HandedResults<>(this, source -> new SkippingSource<>(source, listener));
  }

  /** Every item: as an entity where it opens, else with the reason and all that is stored of it. */
  public final Results<Opened<T>> attempts() {
    return new HandedResults<>(this, AttemptedSource::new);
  }

  /**
   * Some plain fields of each item alone, read from the table or the index and nothing else.
   * Nothing is opened, so that <em>nothing is authenticated</em>: an item that would not open is
   * there like any other, and values may have been changed by whoever can write to the table.
   *
   * @throws InvalidItemException where the query is of an index that does not hold a field
   */
  @SafeVarargs
  public final Results<UnverifiedRow<T>> unverified(PlainField<? super T, ?>... fields) {
    Set<Field<?>> wanted = new LinkedHashSet<>();
    for (PlainField<? super T, ?> field : fields) {
      wanted.add(field.field());
    }
    sources().forEach(source -> wanted.forEach(source::checkHolds));
    return new HandedResults<>(this, source -> new UnverifiedSource<>(source, wanted));
  }
}
