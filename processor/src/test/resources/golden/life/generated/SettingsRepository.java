package life;

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
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Stores {@link Settings}s as sealed items. Thread-safe.
 *
 * <p>PK is {@code config#global ?? #1}, SK is {@code settings}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
final class SettingsRepository {
  private final Repository<Settings> items;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  SettingsRepository(EncryptedStore store) {
    this(store.repository(new SettingsMapper()));
  }

  private SettingsRepository(Repository<Settings> items) {
    this.items = items;
  }

  /** What a store must know of the entity to make its table. */
  static EntitySchema schema() {
    return SettingsMapper.SCHEMA;
  }

  /**
   * Seals and stores an entity, new or in place of the version that it was read as.
   *
   * @return the entity as it is stored, with its next version
   * @throws ConflictException where somebody else has stored it since
   */
  Settings put(Settings settings) {
    return this.items.put(settings);
  }

  /**
   * Seals and stores an entity where nothing has its key, and leaves what has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  Optional<Settings> putIfAbsent(Settings settings) {
    return this.items.putIfAbsent(settings);
  }

  /** Finds the {@link Settings} that has this key; empty where there is none. */
  Optional<Settings> find() {
    return this.items.find(SettingsMapper.key());
  }

  /**
   * Gets the {@link Settings} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  Settings get() {
    return this.items.get(SettingsMapper.key());
  }

  /** Whether a {@link Settings} has this key; it is not opened. */
  boolean exists() {
    return this.items.exists(SettingsMapper.key());
  }

  /**
   * Deletes an entity in the version that it was read as.
   *
   * @throws ConflictException where somebody else has stored or deleted it since
   */
  void delete(Settings settings) {
    this.items.delete(settings);
  }

  /**
   * Seals and stores an entity where a condition holds of what is there.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  Optional<Settings> putIf(Settings settings, Condition<? super Settings> condition) {
    return this.items.putIf(settings, condition);
  }

  /**
   * Reads the {@link Settings} of a key, and stores what the change makes of it; again where
   * somebody else was faster.
   *
   * @param change leaves the key as it is, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  Settings update(Key<Settings> key, UnaryOperator<Settings> change) {
    return this.items.update(key, change);
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  Optional<Settings> updateIf(Key<Settings> key, Condition<? super Settings> condition,
      UnaryOperator<Settings> change) {
    return this.items.updateIf(key, condition, change);
  }

  /**
   * Deletes the {@link Settings} of a key where a condition holds of it.
   *
   * @return whether it was there, the condition held, and it was deleted
   */
  boolean deleteIf(Key<Settings> key, Condition<? super Settings> condition) {
    return this.items.deleteIf(key, condition);
  }

  /**
   * Every {@link Settings}, in the order of the key.
   *
   * @return the query, which reads nothing before it is asked for results
   */
  Query<Settings> query() {
    return this.items.query(SettingsMapper.key());
  }

  /** The key of a {@link Settings}, as {@link #async}, batches and transactions take it. */
  Key<Settings> key() {
    return this.items.key(SettingsMapper.key());
  }

  /**
   * Everything in the partition of a {@link Settings}, whichever entities it is of, by one query.
   */
  ItemCollection collection() {
    return this.items.collection(SettingsMapper.key());
  }

  /** The same items by untyped keys, as batches and transactions take them. */
  Repository<Settings> items() {
    return this.items;
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  AsyncRepository<Settings> async() {
    return this.items.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  SettingsRepository eventuallyConsistent() {
    return new SettingsRepository(this.items.eventuallyConsistent());
  }
}
