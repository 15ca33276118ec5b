package clash;

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
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/**
 * Stores {@link Outer.Sealed}s as sealed items. Thread-safe.
 *
 * <p>PK is {@code key#{key}}, SK is {@code sealed#{SCHEMA}#{items}}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
final class Outer_SealedRepository {
  private final Repository<Outer.Sealed> items;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  Outer_SealedRepository(EncryptedStore store) {
    this(store.repository(new Outer_SealedMapper()));
  }

  private Outer_SealedRepository(Repository<Outer.Sealed> items) {
    this.items = items;
  }

  /** What a store must know of the entity to make its table. */
  static EntitySchema schema() {
    return Outer_SealedMapper.SCHEMA_;
  }

  /**
   * Seals and stores an entity, in place of one that has the same key.
   *
   * @return the entity as it is stored
   */
  Outer.Sealed put(Outer.Sealed sealed_) {
    return this.items.put(sealed_);
  }

  /**
   * Seals and stores an entity where nothing has its key, and leaves what has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  Optional<Outer.Sealed> putIfAbsent(Outer.Sealed sealed_) {
    return this.items.putIfAbsent(sealed_);
  }

  /** Finds the {@link Outer.Sealed} that has this key; empty where there is none. */
  Optional<Outer.Sealed> find(String key, String SCHEMA, String items) {
    return this.items.find(Outer_SealedMapper.key(key, SCHEMA, items));
  }

  /**
   * Gets the {@link Outer.Sealed} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  Outer.Sealed get(String key, String SCHEMA, String items) {
    return this.items.get(Outer_SealedMapper.key(key, SCHEMA, items));
  }

  /** Whether a {@link Outer.Sealed} has this key; it is not opened. */
  boolean exists(String key, String SCHEMA, String items) {
    return this.items.exists(Outer_SealedMapper.key(key, SCHEMA, items));
  }

  /** Deletes the {@link Outer.Sealed} that has this key, if there is one. */
  void delete(String key, String SCHEMA, String items) {
    this.items.delete(Outer_SealedMapper.key(key, SCHEMA, items));
  }

  /** Deletes what has the key of this entity, if there is something. */
  void delete(Outer.Sealed sealed_) {
    this.items.delete(sealed_);
  }

  /**
   * Seals and stores an entity where a condition holds of what is there.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  Optional<Outer.Sealed> putIf(Outer.Sealed sealed_, Condition<? super Outer.Sealed> condition) {
    return this.items.putIf(sealed_, condition);
  }

  /**
   * Reads the {@link Outer.Sealed} of a key, and stores what the change makes of it; again where
   * somebody else was faster.
   *
   * @param change leaves the key as it is, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  Outer.Sealed update(Key<Outer.Sealed> key, UnaryOperator<Outer.Sealed> change) {
    return this.items.update(key, change);
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  Optional<Outer.Sealed> updateIf(Key<Outer.Sealed> key, Condition<? super Outer.Sealed> condition,
      UnaryOperator<Outer.Sealed> change) {
    return this.items.updateIf(key, condition, change);
  }

  /**
   * Deletes the {@link Outer.Sealed} of a key where a condition holds of it.
   *
   * @return whether it was there, the condition held, and it was deleted
   */
  boolean deleteIf(Key<Outer.Sealed> key, Condition<? super Outer.Sealed> condition) {
    return this.items.deleteIf(key, condition);
  }

  /**
   * Every {@link Outer.Sealed} whose key begins with these components, in the order of the key.
   *
   * @param key its value
   * @return the query, which reads nothing before it is asked for results
   */
  Query<Outer.Sealed> query(String key) {
    return this.items.query(Outer_SealedMapper.leading(key));
  }

  /**
   * Every {@link Outer.Sealed} whose key begins with these components, the last of them in a range,
   * in the order of the key.
   *
   * @param key its value
   * @param SCHEMA the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  Query<Outer.Sealed> query(String key, KeyRange<String> SCHEMA) {
    return this.items.query(Outer_SealedMapper.range(key, SCHEMA));
  }

  /**
   * Every {@link Outer.Sealed} whose key begins with these components, in the order of the key.
   *
   * @param key its value
   * @param SCHEMA its value
   * @return the query, which reads nothing before it is asked for results
   */
  Query<Outer.Sealed> query(String key, String SCHEMA) {
    return this.items.query(Outer_SealedMapper.leading(key, SCHEMA));
  }

  /**
   * Every {@link Outer.Sealed} whose key begins with these components, the last of them in a range,
   * in the order of the key.
   *
   * @param key its value
   * @param SCHEMA its value
   * @param items the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  Query<Outer.Sealed> query(String key, String SCHEMA, KeyRange<String> items) {
    return this.items.query(Outer_SealedMapper.range(key, SCHEMA, items));
  }

  /**
   * Every {@link Outer.Sealed} of the index {@code key} that has these values, in the order of
   * {@code SCHEMA}. Eventually consistent.
   *
   * @param IndexKey its value
   * @return the query, which reads nothing before it is asked for results
   */
  Query<Outer.Sealed> queryKey(String IndexKey) {
    return this.items.query(Outer_SealedMapper.key_(IndexKey));
  }

  /**
   * Every {@link Outer.Sealed} of the index {@code key} that has these values, the last of them in
   * a range, in the order of {@code SCHEMA}. Eventually consistent.
   *
   * @param IndexKey its value
   * @param SCHEMA the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  Query<Outer.Sealed> queryKey(String IndexKey, KeyRange<String> SCHEMA) {
    return this.items.query(Outer_SealedMapper.key_(IndexKey, SCHEMA));
  }

  /**
   * Every {@link Outer.Sealed} of the index {@code key} that has these values, in the order of
   * {@code SCHEMA}. Eventually consistent.
   *
   * @param IndexKey its value
   * @param SCHEMA its value
   * @return the query, which reads nothing before it is asked for results
   */
  Query<Outer.Sealed> queryKey(String IndexKey, String SCHEMA) {
    return this.items.query(Outer_SealedMapper.key_(IndexKey, SCHEMA));
  }

  /**
   * Every {@link Outer.Sealed} of the index {@code toString} that has these values. Eventually
   * consistent.
   *
   * @param TextField its value
   * @return the query, which reads nothing before it is asked for results
   */
  Query<Outer.Sealed> queryToString(String TextField) {
    return this.items.query(Outer_SealedMapper.toString_(TextField));
  }

  /**
   * Every {@link Outer.Sealed} of the index {@code 1st-of.all} that has these values, in the order
   * of {@code IndexKey}. Eventually consistent.
   *
   * @param TextField its value
   * @return the query, which reads nothing before it is asked for results
   */
  Query<Outer.Sealed> query1stOfAll(String TextField) {
    return this.items.query(Outer_SealedMapper.index1stOfAll(TextField));
  }

  /**
   * Every {@link Outer.Sealed} of the index {@code 1st-of.all} that has these values, the last of
   * them in a range, in the order of {@code IndexKey}. Eventually consistent.
   *
   * @param TextField its value
   * @param IndexKey the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  Query<Outer.Sealed> query1stOfAll(String TextField, KeyRange<String> IndexKey) {
    return this.items.query(Outer_SealedMapper.index1stOfAll(TextField, IndexKey));
  }

  /**
   * Every {@link Outer.Sealed} of the index {@code 1st-of.all} that has these values, in the order
   * of {@code IndexKey}. Eventually consistent.
   *
   * @param TextField its value
   * @param IndexKey its value
   * @return the query, which reads nothing before it is asked for results
   */
  Query<Outer.Sealed> query1stOfAll(String TextField, String IndexKey) {
    return this.items.query(Outer_SealedMapper.index1stOfAll(TextField, IndexKey));
  }

  /** The key of a {@link Outer.Sealed}, as {@link #async}, batches and transactions take it. */
  Key<Outer.Sealed> key(String key, String SCHEMA, String items) {
    return this.items.key(Outer_SealedMapper.key(key, SCHEMA, items));
  }

  /**
   * Everything in the partition of a {@link Outer.Sealed}, whichever entities it is of, by one
   * query.
   */
  ItemCollection collection(String key) {
    return this.items.collection(Outer_SealedMapper.leading(key));
  }

  /** The same items by untyped keys, as batches and transactions take them. */
  Repository<Outer.Sealed> items() {
    return this.items;
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  AsyncRepository<Outer.Sealed> async() {
    return this.items.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  Outer_SealedRepository eventuallyConsistent() {
    return new Outer_SealedRepository(this.items.eventuallyConsistent());
  }
}
