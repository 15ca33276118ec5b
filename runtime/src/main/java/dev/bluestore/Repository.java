package dev.bluestore;

import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityKeyRange;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.IndexKey;
import dev.bluestore.codec.ValueCodec;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.SealedItem;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.OpenException;
import dev.bluestore.table.Precondition;
import java.util.Map;
import java.util.Objects;
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

  /**
   * Seals an entity and stores it over whatever has its key. One that has a version is stored only
   * where the table has the version that it was read with, or nothing where it was never stored.
   *
   * @return the entity as it was stored: with its generated id, its times and its next version
   * @throws ConflictException where someone else has written it in between
   */
  public T put(T entity) {
    T stamped = codec.stamped(entity, store.stamp());
    Sealed sealed = seal(stamped);
    Optional<Precondition> expected = expected(entity);
    if (expected.isEmpty()) {
      store.table().put(sealed.address().key(), sealed.item());
    } else if (putIf(sealed, expected.get()).isPresent()) {
      throw conflict(sealed.address());
    }
    return stamped;
  }

  /**
   * Seals an entity and stores it where nothing has its key, as {@link Map#putIfAbsent} does. What
   * is stored then has its id, times and version, as with {@link #put}; {@link #get} reads them.
   *
   * @return empty where it was stored; otherwise the entity that is there, and that was left as it
   *     is
   * @throws OpenException where there is one that does not open
   */
  public Optional<T> putIfAbsent(T entity) {
    Sealed sealed = seal(codec.stamped(entity, store.stamp()));
    return putIf(sealed, Precondition.absent())
        .map(there -> open(sealed.key(), sealed.address(), there));
  }

  /** An entity as it is stored. */
  private record Sealed(EntityKey key, ItemAddress address, Map<String, AttributeValue> item) {}

  private Sealed seal(T stamped) {
    EntityCodec.Encoded encoded = codec.encode(stamped);
    ItemAddress address = address(encoded.key());
    try (ContentKey key = store.keys().toSeal(address.partition())) {
      return new Sealed(
          encoded.key(),
          address,
          store
              .sealer()
              .seal(
                  address, encoded.plain(), schema().unauthenticated(), encoded.plaintext(), key));
    }
  }

  /** What another has stored there; empty where this is stored. */
  private Optional<Map<String, AttributeValue>> putIf(Sealed sealed, Precondition expected) {
    return store
        .table()
        .putIf(sealed.address().key(), sealed.item(), expected)
        .filter(there -> !isSameWrite(there, sealed.item()));
  }

  /**
   * A request that is sent again after its answer was lost meets its own item: nonces are fresh.
   */
  private static boolean isSameWrite(
      Map<String, AttributeValue> there, Map<String, AttributeValue> item) {
    return Objects.equals(there.get(ItemAttributes.NONCE), item.get(ItemAttributes.NONCE))
        && Objects.equals(there.get(ItemAttributes.CONTENT), item.get(ItemAttributes.CONTENT));
  }

  /**
   * What the table must hold for a write of a versioned entity to go through. An item that was
   * stored before the entity had a version counts as one that was never stored.
   */
  private Optional<Precondition> expected(T entity) {
    return schema()
        .version()
        .map(
            attribute -> {
              long version = codec.version(entity);
              return version == 0
                  ? Precondition.attributeAbsent(attribute)
                  : Precondition.attributeIs(
                      attribute, Field.of(attribute, ValueCodec.int64()).attribute(version));
            });
  }

  private ConflictException conflict(ItemAddress address) {
    return new ConflictException(
        "expected the version of "
            + schema().entityName()
            + " that was read, or none where it is new, found another: someone else has written it"
            + " since; read it again and repeat the change",
        address.key());
  }

  /**
   * Reads and opens the entity of a key; empty where there is none.
   *
   * @throws OpenException where there is one that does not open
   */
  public Optional<T> find(EntityKey key) {
    ItemAddress address = address(key);
    return item(address).map(item -> open(key, address, item));
  }

  /**
   * Reads and opens the entity of a key that is known to have one.
   *
   * @throws NotFoundException where there is none
   * @throws OpenException where there is one that does not open
   */
  public T get(EntityKey key) {
    return find(key)
        .orElseThrow(
            () ->
                new NotFoundException(
                    "expected a "
                        + schema().entityName()
                        + " under the key that was asked for, found none; store it first, or use"
                        + " find where there may be none",
                    address(key).key()));
  }

  /** Whether there is an entity of a key. It is not opened, and need not be one that opens. */
  public boolean exists(EntityKey key) {
    return store.table().contains(address(key).key(), consistent);
  }

  /** Removes the entity of a key, whether or not there is one. It need not be one that opens. */
  public void delete(EntityKey key) {
    store.table().delete(address(key).key());
  }

  /**
   * Removes an entity. One that has a version is removed only where the table has that version.
   *
   * @throws ConflictException where someone else has written or removed it in between
   */
  public void delete(T entity) {
    ItemAddress address = address(codec.key(entity));
    Optional<Precondition> expected = expected(entity);
    if (expected.isEmpty()) {
      store.table().delete(address.key());
    } else if (!store.table().deleteIf(address.key(), expected.get())) {
      throw conflict(address);
    }
  }

  /** The entities of a partition whose keys begin with these components, in the keys' order. */
  public Query<T> query(EntityKey leading) {
    return new PartitionQuery<>(this, leading, Optional.empty(), Selection.all());
  }

  /**
   * The entities of a partition whose keys begin with some components and have one of a range
   * behind them, in the keys' order.
   */
  public Query<T> query(EntityKeyRange range) {
    return new PartitionQuery<>(this, range.leading(), Optional.of(range), Selection.all());
  }

  /**
   * The entities that an index has under a key, in the order of the index. Indexes follow the table
   * with a delay, whatever the consistency of this repository; where the index has no copy of the
   * items, each is read again from the table, and left out where it is there no more.
   *
   * @throws InvalidItemException where the entity has no such index, or the key does not fit it
   */
  public Query<T> query(IndexKey key) {
    return new IndexQuery<>(this, schema().index(key), key, Selection.all());
  }

  EntitySchema schema() {
    return codec.schema();
  }

  EncryptedStore store() {
    return store;
  }

  boolean isConsistent() {
    return consistent;
  }

  Optional<Map<String, AttributeValue>> item(ItemAddress address) {
    return store.table().get(address.key(), consistent);
  }

  T open(EntityKey key, ItemAddress address, Map<String, AttributeValue> item) {
    SealedItem sealed = SealedItem.parse(address, item);
    try (ContentKey contentKey =
        store.keys().toOpen(address.partition(), sealed.keyId(), address.key())) {
      byte[] plaintext = store.sealer().open(sealed, schema().unauthenticated(), contentKey);
      return codec.decode(key, item, plaintext);
    }
  }

  private ItemAddress address(EntityKey key) {
    return store.partition(key.partition()).item(key.sort());
  }
}
