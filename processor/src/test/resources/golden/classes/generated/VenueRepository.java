package classes;

import dev.bluestore.AsyncRepository;
import dev.bluestore.EncryptedStore;
import dev.bluestore.ItemCollection;
import dev.bluestore.Key;
import dev.bluestore.Query;
import dev.bluestore.Repository;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.condition.Condition;
import dev.bluestore.error.NotFoundException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Stores {@link Venue}s as sealed items. Thread-safe.
 *
 * <p>PK is {@code venue#{id}}, SK is {@code venue}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class VenueRepository {
  private final Repository<Venue> items;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  public VenueRepository(EncryptedStore store) {
    this(store.repository(new VenueMapper()));
  }

  private VenueRepository(Repository<Venue> items) {
    this.items = items;
  }

  /** What a store must know of the entity to make its table. */
  public static EntitySchema schema() {
    return VenueMapper.SCHEMA;
  }

  /**
   * Seals and stores an entity, in place of one that has the same key.
   *
   * @return the entity as it is stored
   */
  public Venue put(Venue venue) {
    return this.items.put(venue);
  }

  /**
   * Seals and stores an entity where nothing has its key, and leaves what has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  public Optional<Venue> putIfAbsent(Venue venue) {
    return this.items.putIfAbsent(venue);
  }

  /** Finds the {@link Venue} that has this key; empty where there is none. */
  public Optional<Venue> find(String id) {
    return this.items.find(VenueMapper.key(id));
  }

  /**
   * Gets the {@link Venue} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  public Venue get(String id) {
    return this.items.get(VenueMapper.key(id));
  }

  /** Whether a {@link Venue} has this key; it is not opened. */
  public boolean exists(String id) {
    return this.items.exists(VenueMapper.key(id));
  }

  /** Deletes the {@link Venue} that has this key, if there is one. */
  public void delete(String id) {
    this.items.delete(VenueMapper.key(id));
  }

  /** Deletes what has the key of this entity, if there is something. */
  public void delete(Venue venue) {
    this.items.delete(venue);
  }

  /**
   * Seals and stores an entity where a condition holds of what is there.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Venue> putIf(Venue venue, Condition<? super Venue> condition) {
    return this.items.putIf(venue, condition);
  }

  /**
   * Reads the {@link Venue} of a key, and stores what the change makes of it; again where somebody
   * else was faster.
   *
   * @param change leaves the key as it is, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  public Venue update(Key<Venue> key, UnaryOperator<Venue> change) {
    return this.items.update(key, change);
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Venue> updateIf(Key<Venue> key, Condition<? super Venue> condition,
      UnaryOperator<Venue> change) {
    return this.items.updateIf(key, condition, change);
  }

  /**
   * Deletes the {@link Venue} of a key where a condition holds of it.
   *
   * @return whether it was there, the condition held, and it was deleted
   */
  public boolean deleteIf(Key<Venue> key, Condition<? super Venue> condition) {
    return this.items.deleteIf(key, condition);
  }

  /**
   * Every {@link Venue} whose key begins with these components, in the order of the key.
   *
   * @param id its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Venue> query(String id) {
    return this.items.query(VenueMapper.key(id));
  }

  /** The key of a {@link Venue}, as {@link #async}, batches and transactions take it. */
  public Key<Venue> key(String id) {
    return this.items.key(VenueMapper.key(id));
  }

  /**
   * Everything in the partition of a {@link Venue}, whichever entities it is of, by one query.
   */
  public ItemCollection collection(String id) {
    return this.items.collection(VenueMapper.key(id));
  }

  /** The same items by untyped keys, as batches and transactions take them. */
  public Repository<Venue> items() {
    return this.items;
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  public AsyncRepository<Venue> async() {
    return this.items.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public VenueRepository eventuallyConsistent() {
    return new VenueRepository(this.items.eventuallyConsistent());
  }
}
