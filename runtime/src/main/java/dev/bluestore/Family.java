package dev.bluestore;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.OpenException;
import dev.bluestore.table.Async;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The items of several entities that have a sealed type in common: what the generated repository of
 * a family is made of. Entities are stored as what they are, by the repository of their class; keys
 * are those of one class each. Thread-safe.
 *
 * <p>Every method sends its requests while it runs and throws {@link BlueStoreException} where one
 * fails or an item is refused.
 *
 * @param <F> the sealed type
 */
public final class Family<F> {

  private final String name;
  private final List<Member<? extends F>> members;
  private final AsyncFamily<F> items;

  /**
   * One of its entities.
   *
   * @param type the class
   * @param items its items
   */
  public record Member<T>(Class<T> type, Repository<T> items) {}

  /**
   * A family of these entities.
   *
   * @param name the sealed type's name, for messages
   * @param members at least one; all of one store
   */
  public Family(String name, List<? extends Member<? extends F>> members) {
    this.name = name;
    this.members = List.copyOf(members);
    this.items = new AsyncFamily<>(name, this.members, EncryptedStore::table);
  }

  /**
   * The same items, without a thread that waits for them. The store's asynchronous client is made
   * when this is first called.
   */
  public AsyncFamily<F> async() {
    return new AsyncFamily<>(name, members, EncryptedStore::nonBlockingTable);
  }

  /**
   * The key of an entity, of the class that it is of.
   *
   * @throws InvalidItemException where it is of no class of the family
   */
  public Key<? extends F> key(F entity) {
    return items.key(entity);
  }

  /**
   * Seals and stores an entity, as {@link Repository#put} does.
   *
   * @return the entity as it was stored
   * @throws ConflictException where it has a version, and someone else has written it since
   */
  public F put(F entity) {
    return Async.await(items.put(entity));
  }

  /**
   * Seals an entity and stores it where nothing has its key, as {@link Repository#putIfAbsent}
   * does. An entity of another class that has the same key components has another key.
   *
   * @return empty where it was stored; otherwise the entity that is there
   */
  public Optional<F> putIfAbsent(F entity) {
    return Async.await(items.putIfAbsent(entity));
  }

  /**
   * Reads and opens the entity of a key; empty where there is none.
   *
   * @throws OpenException where there is one that does not open
   */
  public Optional<F> find(Key<? extends F> key) {
    return Async.await(items.find(key));
  }

  /**
   * Reads and opens the entity of a key that is known to have one.
   *
   * @throws NotFoundException where there is none
   * @throws OpenException where there is one that does not open
   */
  public F get(Key<? extends F> key) {
    return Async.await(items.get(key));
  }

  /** Whether there is an entity of a key. It is not opened, and need not be one that opens. */
  public boolean exists(Key<? extends F> key) {
    return Async.await(items.exists(key));
  }

  /**
   * Changes the entity of a key, as {@link Repository#update} does.
   *
   * @param change makes another entity of one, of the same class; it leaves key and version as they
   *     are, and may be asked several times
   * @return the entity as it was stored
   * @throws NotFoundException where there is none
   * @throws InvalidItemException where the change gives another class, key or version; nothing is
   *     written
   * @throws ConflictException where others were faster each time until the deadline
   */
  public F update(Key<? extends F> key, UnaryOperator<F> change) {
    return Async.await(items.update(key, change));
  }

  /** Removes the entity of a key, whether or not there is one. It need not be one that opens. */
  public void delete(Key<? extends F> key) {
    Async.await(items.delete(key));
  }

  /**
   * Removes an entity. One that has a version is removed only where the table has that version.
   *
   * @throws ConflictException where someone else has written or removed it in between
   */
  public void delete(F entity) {
    Async.await(items.delete(entity));
  }

  /** The sealed type's name. */
  @Override
  public String toString() {
    return name;
  }
}
