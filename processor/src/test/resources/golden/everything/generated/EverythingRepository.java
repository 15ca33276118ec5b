package everything;

import dev.bluestore.EncryptedStore;
import dev.bluestore.Query;
import dev.bluestore.Repository;
import dev.bluestore.codec.EntitySchema;
import java.time.Instant;
import java.time.Month;
import java.util.Optional;
import java.util.UUID;
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

  /** Finds the {@link Everything} that has this key; empty where there is none. */
  public Optional<Everything> find(Long tenant, Instant at, UUID id, Month month, Integer number,
      long count) {
    return this.items.find(EverythingMapper.key(tenant, at, id, month, number, count));
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
   * Every {@link Everything} whose key begins with these components, in the order of the key.
   */
  public Query<Everything> query(Long tenant) {
    return this.items.query(EverythingMapper.leading(tenant));
  }

  /**
   * Every {@link Everything} whose key begins with these components, in the order of the key.
   */
  public Query<Everything> query(Long tenant, Instant at) {
    return this.items.query(EverythingMapper.leading(tenant, at));
  }

  /**
   * Every {@link Everything} whose key begins with these components, in the order of the key.
   */
  public Query<Everything> query(Long tenant, Instant at, UUID id) {
    return this.items.query(EverythingMapper.leading(tenant, at, id));
  }

  /**
   * Every {@link Everything} whose key begins with these components, in the order of the key.
   */
  public Query<Everything> query(Long tenant, Instant at, UUID id, Month month) {
    return this.items.query(EverythingMapper.leading(tenant, at, id, month));
  }

  /**
   * Every {@link Everything} whose key begins with these components, in the order of the key.
   */
  public Query<Everything> query(Long tenant, Instant at, UUID id, Month month, Integer number) {
    return this.items.query(EverythingMapper.leading(tenant, at, id, month, number));
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public EverythingRepository eventuallyConsistent() {
    return new EverythingRepository(this.items.eventuallyConsistent());
  }
}
