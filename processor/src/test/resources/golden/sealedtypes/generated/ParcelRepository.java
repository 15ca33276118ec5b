package sealedtypes;

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
 * Stores {@link Parcel}s as sealed items. Thread-safe.
 *
 * <p>PK is {@code parcel#{id}}, SK is {@code parcel}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class ParcelRepository {
  private final Repository<Parcel> items;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  public ParcelRepository(EncryptedStore store) {
    this(store.repository(new ParcelMapper()));
  }

  private ParcelRepository(Repository<Parcel> items) {
    this.items = items;
  }

  /** What a store must know of the entity to make its table. */
  public static EntitySchema schema() {
    return ParcelMapper.SCHEMA;
  }

  /**
   * Seals and stores an entity, in place of one that has the same key.
   *
   * @return the entity as it is stored
   */
  public Parcel put(Parcel parcel) {
    return this.items.put(parcel);
  }

  /**
   * Seals and stores an entity where nothing has its key, and leaves what has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  public Optional<Parcel> putIfAbsent(Parcel parcel) {
    return this.items.putIfAbsent(parcel);
  }

  /** Finds the {@link Parcel} that has this key; empty where there is none. */
  public Optional<Parcel> find(String id) {
    return this.items.find(ParcelMapper.key(id));
  }

  /**
   * Gets the {@link Parcel} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  public Parcel get(String id) {
    return this.items.get(ParcelMapper.key(id));
  }

  /** Whether a {@link Parcel} has this key; it is not opened. */
  public boolean exists(String id) {
    return this.items.exists(ParcelMapper.key(id));
  }

  /** Deletes the {@link Parcel} that has this key, if there is one. */
  public void delete(String id) {
    this.items.delete(ParcelMapper.key(id));
  }

  /** Deletes what has the key of this entity, if there is something. */
  public void delete(Parcel parcel) {
    this.items.delete(parcel);
  }

  /**
   * Seals and stores an entity where a condition holds of what is there.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Parcel> putIf(Parcel parcel, Condition<? super Parcel> condition) {
    return this.items.putIf(parcel, condition);
  }

  /**
   * Reads the {@link Parcel} of a key, and stores what the change makes of it; again where somebody
   * else was faster.
   *
   * @param change leaves the key as it is, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  public Parcel update(Key<Parcel> key, UnaryOperator<Parcel> change) {
    return this.items.update(key, change);
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Parcel> updateIf(Key<Parcel> key, Condition<? super Parcel> condition,
      UnaryOperator<Parcel> change) {
    return this.items.updateIf(key, condition, change);
  }

  /**
   * Deletes the {@link Parcel} of a key where a condition holds of it.
   *
   * @return whether it was there, the condition held, and it was deleted
   */
  public boolean deleteIf(Key<Parcel> key, Condition<? super Parcel> condition) {
    return this.items.deleteIf(key, condition);
  }

  /**
   * Every {@link Parcel} whose key begins with these components, in the order of the key.
   *
   * @param id its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Parcel> query(String id) {
    return this.items.query(ParcelMapper.key(id));
  }

  /** The key of a {@link Parcel}, as {@link #async}, batches and transactions take it. */
  public Key<Parcel> key(String id) {
    return this.items.key(ParcelMapper.key(id));
  }

  /**
   * Everything in the partition of a {@link Parcel}, whichever entities it is of, by one query.
   */
  public ItemCollection collection(String id) {
    return this.items.collection(ParcelMapper.key(id));
  }

  /** The same items by untyped keys, as batches and transactions take them. */
  public Repository<Parcel> items() {
    return this.items;
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  public AsyncRepository<Parcel> async() {
    return this.items.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public ParcelRepository eventuallyConsistent() {
    return new ParcelRepository(this.items.eventuallyConsistent());
  }
}
