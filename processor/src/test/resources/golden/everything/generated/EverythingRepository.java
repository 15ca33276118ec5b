package everything;

import dev.bluestore.AsyncRepository;
import dev.bluestore.EncryptedStore;
import dev.bluestore.ItemCollection;
import dev.bluestore.Key;
import dev.bluestore.Query;
import dev.bluestore.Repository;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.condition.Condition;
import dev.bluestore.error.NotFoundException;
import java.time.Instant;
import java.time.Month;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/**
 * Stores {@link Everything}s as sealed items. Thread-safe.
 *
 * <p>PK is {@code tenant#{tenant}}, SK is {@code everything#{at}#{id}#{month}#{number}#{count}}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
public final class EverythingRepository {
  private final Repository<Everything> items;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  public EverythingRepository(EncryptedStore store) {
    this(store.repository(new EverythingMapper()));
  }

  private EverythingRepository(Repository<Everything> items) {
    this.items = items;
  }

  /** What a store must know of the entity to make its table. */
  public static EntitySchema schema() {
    return EverythingMapper.SCHEMA;
  }

  /**
   * Seals and stores an entity, in place of one that has the same key.
   *
   * @return the entity as it is stored
   */
  public Everything put(Everything everything) {
    return this.items.put(everything);
  }

  /**
   * Seals and stores an entity where nothing has its key, and leaves what has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  public Optional<Everything> putIfAbsent(Everything everything) {
    return this.items.putIfAbsent(everything);
  }

  /** Finds the {@link Everything} that has this key; empty where there is none. */
  public Optional<Everything> find(Long tenant, Instant at, UUID id, Month month, Integer number,
      long count) {
    return this.items.find(EverythingMapper.key(tenant, at, id, month, number, count));
  }

  /**
   * Gets the {@link Everything} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  public Everything get(Long tenant, Instant at, UUID id, Month month, Integer number, long count) {
    return this.items.get(EverythingMapper.key(tenant, at, id, month, number, count));
  }

  /** Whether a {@link Everything} has this key; it is not opened. */
  public boolean exists(Long tenant, Instant at, UUID id, Month month, Integer number, long count) {
    return this.items.exists(EverythingMapper.key(tenant, at, id, month, number, count));
  }

  /** Deletes the {@link Everything} that has this key, if there is one. */
  public void delete(Long tenant, Instant at, UUID id, Month month, Integer number, long count) {
    this.items.delete(EverythingMapper.key(tenant, at, id, month, number, count));
  }

  /** Deletes what has the key of this entity, if there is something. */
  public void delete(Everything everything) {
    this.items.delete(everything);
  }

  /**
   * Seals and stores an entity where a condition holds of what is there.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Everything> putIf(Everything everything,
      Condition<? super Everything> condition) {
    return this.items.putIf(everything, condition);
  }

  /**
   * Reads the {@link Everything} of a key, and stores what the change makes of it; again where
   * somebody else was faster.
   *
   * @param change leaves the key as it is, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  public Everything update(Key<Everything> key, UnaryOperator<Everything> change) {
    return this.items.update(key, change);
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Everything> updateIf(Key<Everything> key, Condition<? super Everything> condition,
      UnaryOperator<Everything> change) {
    return this.items.updateIf(key, condition, change);
  }

  /**
   * Deletes the {@link Everything} of a key where a condition holds of it.
   *
   * @return whether it was there, the condition held, and it was deleted
   */
  public boolean deleteIf(Key<Everything> key, Condition<? super Everything> condition) {
    return this.items.deleteIf(key, condition);
  }

  /**
   * Every {@link Everything} whose key begins with these components, in the order of the key.
   *
   * @param tenant its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Everything> query(Long tenant) {
    return this.items.query(EverythingMapper.leading(tenant));
  }

  /**
   * Every {@link Everything} whose key begins with these components, the last of them in a range,
   * in the order of the key.
   *
   * @param tenant its value
   * @param at the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Everything> query(Long tenant, KeyRange<Instant> at) {
    return this.items.query(EverythingMapper.range(tenant, at));
  }

  /**
   * Every {@link Everything} whose key begins with these components, in the order of the key.
   *
   * @param tenant its value
   * @param at its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Everything> query(Long tenant, Instant at) {
    return this.items.query(EverythingMapper.leading(tenant, at));
  }

  /**
   * Every {@link Everything} whose key begins with these components, in the order of the key.
   *
   * @param tenant its value
   * @param at its value
   * @param id its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Everything> query(Long tenant, Instant at, UUID id) {
    return this.items.query(EverythingMapper.leading(tenant, at, id));
  }

  /**
   * Every {@link Everything} whose key begins with these components, in the order of the key.
   *
   * @param tenant its value
   * @param at its value
   * @param id its value
   * @param month its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Everything> query(Long tenant, Instant at, UUID id, Month month) {
    return this.items.query(EverythingMapper.leading(tenant, at, id, month));
  }

  /**
   * Every {@link Everything} whose key begins with these components, the last of them in a range,
   * in the order of the key.
   *
   * @param tenant its value
   * @param at its value
   * @param id its value
   * @param month its value
   * @param number the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Everything> query(Long tenant, Instant at, UUID id, Month month,
      KeyRange<Integer> number) {
    return this.items.query(EverythingMapper.range(tenant, at, id, month, number));
  }

  /**
   * Every {@link Everything} whose key begins with these components, in the order of the key.
   *
   * @param tenant its value
   * @param at its value
   * @param id its value
   * @param month its value
   * @param number its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Everything> query(Long tenant, Instant at, UUID id, Month month, Integer number) {
    return this.items.query(EverythingMapper.leading(tenant, at, id, month, number));
  }

  /**
   * Every {@link Everything} whose key begins with these components, the last of them in a range,
   * in the order of the key.
   *
   * @param tenant its value
   * @param at its value
   * @param id its value
   * @param month its value
   * @param number its value
   * @param count the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Everything> query(Long tenant, Instant at, UUID id, Month month, Integer number,
      KeyRange<Long> count) {
    return this.items.query(EverythingMapper.range(tenant, at, id, month, number, count));
  }

  /** The key of a {@link Everything}, as {@link #async}, batches and transactions take it. */
  public Key<Everything> key(Long tenant, Instant at, UUID id, Month month, Integer number,
      long count) {
    return this.items.key(EverythingMapper.key(tenant, at, id, month, number, count));
  }

  /**
   * Everything in the partition of a {@link Everything}, whichever entities it is of, by one query.
   */
  public ItemCollection collection(Long tenant) {
    return this.items.collection(EverythingMapper.leading(tenant));
  }

  /** The same items by untyped keys, as batches and transactions take them. */
  public Repository<Everything> items() {
    return this.items;
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  public AsyncRepository<Everything> async() {
    return this.items.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public EverythingRepository eventuallyConsistent() {
    return new EverythingRepository(this.items.eventuallyConsistent());
  }
}
