package shop;

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

/**
 * Stores {@link Meta}s as sealed items. Thread-safe.
 *
 * <p>PK is {@code shop#{shopId}}, SK is {@code meta}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
final class MetaRepository {
  private final Repository<Meta> items;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  MetaRepository(EncryptedStore store) {
    this(store.repository(new MetaMapper()));
  }

  private MetaRepository(Repository<Meta> items) {
    this.items = items;
  }

  /** What a store must know of the entity to make its table. */
  static EntitySchema schema() {
    return MetaMapper.SCHEMA;
  }

  /**
   * Seals and stores an entity, in place of one that has the same key.
   *
   * @return the entity as it is stored
   */
  Meta put(Meta meta) {
    return this.items.put(meta);
  }

  /**
   * Seals and stores an entity where nothing has its key, and leaves what has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  Optional<Meta> putIfAbsent(Meta meta) {
    return this.items.putIfAbsent(meta);
  }

  /** Finds the {@link Meta} that has this key; empty where there is none. */
  Optional<Meta> find(String shopId) {
    return this.items.find(MetaMapper.key(shopId));
  }

  /**
   * Gets the {@link Meta} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  Meta get(String shopId) {
    return this.items.get(MetaMapper.key(shopId));
  }

  /** Whether a {@link Meta} has this key; it is not opened. */
  boolean exists(String shopId) {
    return this.items.exists(MetaMapper.key(shopId));
  }

  /** Deletes the {@link Meta} that has this key, if there is one. */
  void delete(String shopId) {
    this.items.delete(MetaMapper.key(shopId));
  }

  /** Deletes what has the key of this entity, if there is something. */
  void delete(Meta meta) {
    this.items.delete(meta);
  }

  /**
   * Seals and stores an entity where a condition holds of what is there.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  Optional<Meta> putIf(Meta meta, Condition<? super Meta> condition) {
    return this.items.putIf(meta, condition);
  }

  /**
   * Reads the {@link Meta} of a key, and stores what the change makes of it; again where somebody
   * else was faster.
   *
   * @param change leaves the key as it is, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  Meta update(Key<Meta> key, UnaryOperator<Meta> change) {
    return this.items.update(key, change);
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  Optional<Meta> updateIf(Key<Meta> key, Condition<? super Meta> condition,
      UnaryOperator<Meta> change) {
    return this.items.updateIf(key, condition, change);
  }

  /**
   * Deletes the {@link Meta} of a key where a condition holds of it.
   *
   * @return whether it was there, the condition held, and it was deleted
   */
  boolean deleteIf(Key<Meta> key, Condition<? super Meta> condition) {
    return this.items.deleteIf(key, condition);
  }

  /**
   * Every {@link Meta} whose key begins with these components, in the order of the key.
   *
   * @param shopId its value
   * @return the query, which reads nothing before it is asked for results
   */
  Query<Meta> query(String shopId) {
    return this.items.query(MetaMapper.key(shopId));
  }

  /** The key of a {@link Meta}, as {@link #async}, batches and transactions take it. */
  Key<Meta> key(String shopId) {
    return this.items.key(MetaMapper.key(shopId));
  }

  /**
   * Everything in the partition of a {@link Meta}, whichever entities it is of, by one query.
   */
  ItemCollection collection(String shopId) {
    return this.items.collection(MetaMapper.key(shopId));
  }

  /** The same items by untyped keys, as batches and transactions take them. */
  Repository<Meta> items() {
    return this.items;
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  AsyncRepository<Meta> async() {
    return this.items.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  MetaRepository eventuallyConsistent() {
    return new MetaRepository(this.items.eventuallyConsistent());
  }
}
