package dev.bluestore;

import dev.bluestore.EntityOpener.Read;
import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.ValueCodec;
import dev.bluestore.envelope.AddressPseudonym;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.TooLargeException;
import dev.bluestore.table.Async;
import dev.bluestore.table.KeyNames;
import dev.bluestore.table.Precondition;
import dev.bluestore.table.StoredItem;
import dev.bluestore.table.Transport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Takes entities of one class to sealed items and back: the one way for every request that stores
 * or reads one. Thread-safe.
 */
final class EntitySealer<T> {

  private final EncryptedStore store;
  private final EntityCodec<T> codec;
  private final EntityOpener<T> opener;

  EntitySealer(EncryptedStore store, EntityCodec<T> codec) {
    this.store = store;
    this.codec = codec;
    this.opener = new EntityOpener<>(store, codec);
  }

  /**
   * An entity as it is stored.
   *
   * @param item under its own key
   * @param chunks the items that hold the rest of its content, most often none
   */
  record Sealed<T>(
      T entity,
      Key<T> key,
      Map<String, AttributeValue> item,
      List<Map<String, AttributeValue>> chunks) {

    StoredItem stored() {
      return new StoredItem(item, chunks);
    }
  }

  /** How a sealed item becomes one that there is room for. */
  private interface Fitting {
    StoredItem fit(
        EntitySchema schema, KeyNames names, ItemKey key, Map<String, AttributeValue> item);
  }

  EntitySchema schema() {
    return codec.schema();
  }

  EntityCodec<T> codec() {
    return codec;
  }

  /**
   * Refuses what belongs to another store, whose namespace and keys differ.
   *
   * @return this
   */
  EntitySealer<T> of(EncryptedStore wanted) {
    if (store != wanted) {
      throw new InvalidItemException(
          "expected keys and repositories of the store that is asked, found one of "
              + schema().entityName()
              + " of another store; make it with this one",
          null);
    }
    return this;
  }

  /** An entity of this class as one of another's; empty where that is of another class. */
  @SuppressWarnings("unchecked") // a mapper's class has one class of entities
  <R> Optional<R> as(EntitySealer<R> other, T entity) {
    return codec.isOfClassOf(other.codec) ? Optional.of((R) entity) : Optional.empty();
  }

  Key<T> keyOf(T entity) {
    return new Key<>(this, codec.key(entity));
  }

  /**
   * The key of a row that was found in the table or in an index; empty where it is of another
   * entity.
   *
   * @throws TamperedException where no writer makes such a key
   */
  Optional<Key<T>> keyOf(Map<String, AttributeValue> row) {
    ItemAddress address = ItemAddress.ofRow(store.namespace(), row);
    EntityKey key = new EntityKey(address.partition().components(), address.sort());
    if (!schema().owns(key)) {
      return Optional.empty();
    }
    if (!schema().fits(key)) {
      throw new TamperedException(
          "expected a key of "
              + schema().entityName()
              + ", found one with its names and other components; an item was put there by"
              + " something else than this store: remove it",
          address.key());
    }
    return Optional.of(new Key<>(this, key));
  }

  ItemAddress address(EntityKey key) {
    return store.partition(key.partition()).item(key.sort());
  }

  /**
   * What the table must hold for a write of a versioned entity to go through. An item that was
   * stored before the entity had a version counts as one that was never stored.
   */
  Optional<Precondition> expected(T entity) {
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

  /** Whether an item that is there is in the version that an entity was read with. */
  boolean isExpected(T entity, Map<String, AttributeValue> there) {
    return schema()
        .version()
        .map(
            attribute -> {
              long version = codec.version(entity);
              AttributeValue found = there.get(attribute);
              return found == null
                  ? version == 0
                  : found.equals(Field.of(attribute, ValueCodec.int64()).attribute(version));
            })
        .orElse(true);
  }

  /**
   * Seals an entity as one item; fails with {@link TooLargeException} where it has no room in one.
   *
   * @param transport how a key is fetched that is not at hand
   */
  CompletableFuture<Sealed<T>> seal(T stamped, Transport transport) {
    return seal(stamped, transport, StoredItem::whole);
  }

  /** The same as an item with chunks, where its class is chunked and it has no room in one. */
  CompletableFuture<Sealed<T>> sealInChunks(T stamped, Transport transport) {
    return seal(stamped, transport, StoredItem::of);
  }

  private CompletableFuture<Sealed<T>> seal(T stamped, Transport transport, Fitting fitting) {
    return store
        .audit()
        .refusals(
            AuditOperation.SEAL,
            () -> new AuditSubject.Key("", schema().entityName()),
            transport,
            Async.attempt(() -> prepare(stamped, transport)))
        .thenCompose(ready -> seal(stamped, ready, transport, fitting));
  }

  /** An entity that is encoded, and the key that it is sealed under. */
  private record Ready<T>(Key<T> key, EntityCodec.Encoded encoded, ContentKey with) {}

  private CompletableFuture<Ready<T>> prepare(T stamped, Transport transport) {
    EntityCodec.Encoded encoded = codec.encode(stamped);
    Key<T> key = new Key<>(this, encoded.key());
    store.keyNames().check(schema().entityName(), encoded.plain(), key.address().key());
    PartitionAddress partition = key.address().partition();
    return transport
        .fetch(
            () -> store.keys().toSeal(partition),
            loading -> store.keys().toSeal(partition, loading))
        .thenApply(with -> new Ready<>(key, encoded, with));
  }

  private CompletableFuture<Sealed<T>> seal(
      T stamped, Ready<T> ready, Transport transport, Fitting fitting) {
    ItemAddress address = ready.key().address();
    EntityCodec.Encoded encoded = ready.encoded();
    try (ContentKey with = ready.with()) {
      StoredItem stored;
      try {
        Map<String, AttributeValue> item =
            store
                .sealer()
                .seal(
                    address,
                    encoded.plain(),
                    schema().unauthenticated(),
                    encoded.plaintext(),
                    with);
        stored = fitting.fit(schema(), store.keyNames(), address.key(), item);
      } catch (BlueStoreException e) {
        return store
            .audit()
            .refused(AuditOperation.SEAL, AddressPseudonym.of(address, with), e, transport);
      }
      store.telemetry().sealed(schema().entityName(), encoded.plaintext().remaining());
      return store
          .audit()
          .sealed(address, with, transport)
          .thenApply(done -> new Sealed<>(stamped, ready.key(), stored.head(), stored.chunks()));
    }
  }

  /**
   * Opens exactly the item that was found under a key, with the chunks that it names.
   *
   * @param transport how a key is fetched that is not at hand
   */
  CompletableFuture<T> open(Key<T> key, Map<String, AttributeValue> item, Transport transport) {
    return opener.open(key, item, transport);
  }

  /**
   * Opens an item that was found under a key; where it was replaced before its chunks were read,
   * the one that is there now, and empty where none is.
   *
   * @param audit how that gets into the audit log
   */
  CompletableFuture<Optional<T>> openLatest(
      Key<T> key, Map<String, AttributeValue> item, Transport transport, OpenAudit audit) {
    return opener.read(key, item, transport, audit).thenApply(read -> read.map(Read::entity));
  }

  /** The same with the item that was opened. */
  CompletableFuture<Optional<Read<T>>> read(
      Key<T> key, Map<String, AttributeValue> item, Transport transport) {
    return opener.read(key, item, transport, OpenAudit.EACH);
  }

  /** The key of a row; one that no writer makes is a refusal, which the audit log has. */
  CompletableFuture<Optional<Key<T>>> auditedKey(
      Map<String, AttributeValue> row,
      Transport transport,
      Function<Map<String, AttributeValue>, Optional<Key<T>>> asked) {
    return opener.refusals(
        row, transport, () -> CompletableFuture.completedFuture(asked.apply(row)));
  }
}
