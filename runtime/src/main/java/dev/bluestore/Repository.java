package dev.bluestore;

import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.SealedItem;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.OpenException;
import dev.bluestore.table.SortCondition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of one entity, by untyped keys: what generated repositories are made of. Thread-safe.
 *
 * <p>Every method sends its requests while it runs and throws {@link BlueStoreException} where one
 * fails or an item is refused.
 *
 * @param <T> the entity
 */
public final class Repository<T> {

  private final EncryptedStore store;
  private final EntityCodec<T> codec;
  private final boolean consistent;

  Repository(EncryptedStore store, EntityCodec<T> codec, boolean consistent) {
    this.store = store;
    this.codec = codec;
    this.consistent = consistent;
  }

  /** The same items, read eventually consistently: at half the cost, and possibly a little old. */
  public Repository<T> eventuallyConsistent() {
    return new Repository<>(store, codec, false);
  }

  /** Seals an entity and stores it over whatever has its key. */
  public void put(T entity) {
    EntityCodec.Encoded encoded = codec.encode(entity);
    ItemAddress address = address(encoded.key());
    try (ContentKey key = store.keys().toSeal(address.partition())) {
      Map<String, AttributeValue> item =
          store.sealer().seal(address, encoded.plain(), List.of(), encoded.plaintext(), key);
      store.table().put(address.key(), item);
    }
  }

  /**
   * Reads and opens the entity of a key; empty where there is none.
   *
   * @throws OpenException where there is one that does not open
   */
  public Optional<T> find(EntityKey key) {
    ItemAddress address = address(key);
    return store.table().get(address.key(), consistent).map(item -> open(key, address, item));
  }

  /** Removes the entity of a key, whether or not there is one. It need not be one that opens. */
  public void delete(EntityKey key) {
    store.table().delete(address(key).key());
  }

  /** The entities of a partition whose keys begin with these components, in the keys' order. */
  public Query<T> query(EntityKey leading) {
    return new Query<>(this, store.table(), store.partition(leading.partition()), leading);
  }

  EntitySchema schema() {
    return codec.schema();
  }

  SortCondition condition(EntityKey leading) {
    return leading.sort().size() == 1 + schema().sortFields().size()
        ? SortCondition.exactly(leading.sort(), consistent)
        : SortCondition.beginsWith(leading.sort(), consistent);
  }

  T open(EntityKey key, ItemAddress address, Map<String, AttributeValue> item) {
    SealedItem sealed = SealedItem.parse(address, item);
    try (ContentKey contentKey =
        store.keys().toOpen(address.partition(), sealed.keyId(), address.key())) {
      byte[] plaintext = store.sealer().open(sealed, List.of(), contentKey);
      return codec.decode(key, item, plaintext);
    }
  }

  private ItemAddress address(EntityKey key) {
    return store.partition(key.partition()).item(key.sort());
  }
}
