package classes;

import dev.bluestore.AsyncRepository;
import dev.bluestore.EncryptedStore;
import dev.bluestore.ItemCollection;
import dev.bluestore.Key;
import dev.bluestore.Query;
import dev.bluestore.Repository;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.condition.Condition;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Stores {@link Show}s as sealed items. Thread-safe.
 *
 * <p>PK is {@code venue#{venueId}}, SK is {@code show#{id}}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class ShowRepository {
  private final Repository<Show> items;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  public ShowRepository(EncryptedStore store) {
    this(store.repository(new ShowMapper()));
  }

  private ShowRepository(Repository<Show> items) {
    this.items = items;
  }

  /** What a store must know of the entity to make its table. */
  public static EntitySchema schema() {
    return ShowMapper.SCHEMA;
  }

  /**
   * Seals and stores an entity, new or in place of the version that it was read as.
   *
   * @return the entity as it is stored, with its next version
   * @throws ConflictException where somebody else has stored it since
   */
  public Show put(Show show) {
    return this.items.put(show);
  }

  /**
   * Seals and stores an entity where nothing has its key, and leaves what has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  public Optional<Show> putIfAbsent(Show show) {
    return this.items.putIfAbsent(show);
  }

  /** Finds the {@link Show} that has this key; empty where there is none. */
  public Optional<Show> find(String venueId, UUID id) {
    return this.items.find(ShowMapper.key(venueId, id));
  }

  /**
   * Gets the {@link Show} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  public Show get(String venueId, UUID id) {
    return this.items.get(ShowMapper.key(venueId, id));
  }

  /** Whether a {@link Show} has this key; it is not opened. */
  public boolean exists(String venueId, UUID id) {
    return this.items.exists(ShowMapper.key(venueId, id));
  }

  /**
   * Deletes an entity in the version that it was read as.
   *
   * @throws ConflictException where somebody else has stored or deleted it since
   */
  public void delete(Show show) {
    this.items.delete(show);
  }

  /**
   * Seals and stores an entity where a condition holds of what is there.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Show> putIf(Show show, Condition<? super Show> condition) {
    return this.items.putIf(show, condition);
  }

  /**
   * Reads the {@link Show} of a key, and stores what the change makes of it; again where somebody
   * else was faster.
   *
   * @param change leaves the key as it is, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  public Show update(Key<Show> key, UnaryOperator<Show> change) {
    return this.items.update(key, change);
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Show> updateIf(Key<Show> key, Condition<? super Show> condition,
      UnaryOperator<Show> change) {
    return this.items.updateIf(key, condition, change);
  }

  /**
   * Deletes the {@link Show} of a key where a condition holds of it.
   *
   * @return whether it was there, the condition held, and it was deleted
   */
  public boolean deleteIf(Key<Show> key, Condition<? super Show> condition) {
    return this.items.deleteIf(key, condition);
  }

  /**
   * Every {@link Show} whose key begins with these components, in the order of the key.
   *
   * @param venueId its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Show> query(String venueId) {
    return this.items.query(ShowMapper.leading(venueId));
  }

  /** The key of a {@link Show}, as {@link #async}, batches and transactions take it. */
  public Key<Show> key(String venueId, UUID id) {
    return this.items.key(ShowMapper.key(venueId, id));
  }

  /**
   * Everything in the partition of a {@link Show}, whichever entities it is of, by one query.
   */
  public ItemCollection collection(String venueId) {
    return this.items.collection(ShowMapper.leading(venueId));
  }

  /** The same items by untyped keys, as batches and transactions take them. */
  public Repository<Show> items() {
    return this.items;
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  public AsyncRepository<Show> async() {
    return this.items.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public ShowRepository eventuallyConsistent() {
    return new ShowRepository(this.items.eventuallyConsistent());
  }
}
