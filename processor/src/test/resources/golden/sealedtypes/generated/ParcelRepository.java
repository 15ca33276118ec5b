package sealedtypes;

import dev.bluestore.EncryptedStore;
import dev.bluestore.Query;
import dev.bluestore.Repository;
import dev.bluestore.codec.EntitySchema;
import java.util.Optional;
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

  /** Finds the {@link Parcel} that has this key; empty where there is none. */
  public Optional<Parcel> find(String id) {
    return this.items.find(ParcelMapper.key(id));
  }

  /** Deletes the {@link Parcel} that has this key, if there is one. */
  public void delete(String id) {
    this.items.delete(ParcelMapper.key(id));
  }

  /** Deletes what has the key of this entity, if there is something. */
  public void delete(Parcel parcel) {
    this.items.delete(parcel);
  }

  /** Every {@link Parcel} whose key begins with these components, in the order of the key. */
  public Query<Parcel> query(String id) {
    return this.items.query(ParcelMapper.key(id));
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public ParcelRepository eventuallyConsistent() {
    return new ParcelRepository(this.items.eventuallyConsistent());
  }
}
