package shop;

import dev.bluestore.EncryptedStore;
import dev.bluestore.Repository;
import java.util.Optional;
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

  /**
   * Seals and stores an entity, in place of one that has the same key.
   */
  void put(Meta meta) {
    this.items.put(meta);
  }

  /**
   * Finds the {@link Meta} that has this key; empty where there is none.
   */
  Optional<Meta> find(String shopId) {
    return this.items.find(MetaMapper.key(shopId));
  }

  /**
   * Deletes the {@link Meta} that has this key, if there is one.
   */
  void delete(String shopId) {
    this.items.delete(MetaMapper.key(shopId));
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what
   * was stored a moment ago.
   */
  MetaRepository eventuallyConsistent() {
    return new MetaRepository(this.items.eventuallyConsistent());
  }
}
