package dev.bluestore;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.PlainForm;
import dev.bluestore.envelope.AddressPseudonym;
import dev.bluestore.envelope.ChunkKey;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.envelope.SealedItem;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.table.Async;
import dev.bluestore.table.Transport;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Opens the items of one class, and has each opening and each refusal in the audit log before
 * anything of it is given out. Thread-safe.
 */
final class EntityOpener<T> {

  private final EncryptedStore store;
  private final EntityCodec<T> codec;

  EntityOpener(EncryptedStore store, EntityCodec<T> codec) {
    this.store = store;
    this.codec = codec;
  }

  /**
   * An entity that was read, and its whole item.
   *
   * @param absent where that is a plain one: the attributes that it does not have
   */
  record Read<T>(Map<String, AttributeValue> item, T entity, Set<String> absent) {

    private static <T> Read<T> of(Map<String, AttributeValue> item, T entity) {
      return new Read<>(item, entity, Set.of());
    }
  }

  /** An item of a checked form, and the key that it names. */
  private record Found(SealedItem item, ContentKey key) {}

  /** The item with the chunks that it names, which must be there. */
  CompletableFuture<T> open(Key<T> key, Map<String, AttributeValue> item, Transport transport) {
    return ChunkKey.isHead(item)
        ? refusals(
                item,
                transport,
                () -> store.table(transport).chunkedReads().whole(key.address().key(), item))
            .thenCompose(whole -> openWhole(key, whole, transport, OpenAudit.EACH))
            .thenApply(Read::entity)
        : openWhole(key, item, transport, OpenAudit.EACH).thenApply(Read::entity);
  }

  /** The item, or the one that has replaced it; empty where none is there any more. */
  CompletableFuture<Optional<Read<T>>> read(
      Key<T> key, Map<String, AttributeValue> item, Transport transport, OpenAudit audit) {
    CompletableFuture<Optional<Map<String, AttributeValue>>> latest =
        ChunkKey.isHead(item)
            ? refusals(
                item,
                transport,
                () -> store.table(transport).chunkedReads().latest(key.address().key(), item))
            : CompletableFuture.completedFuture(Optional.of(item));
    return latest.thenCompose(
        found ->
            found.isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : openWhole(key, found.get(), transport, audit).thenApply(Optional::of));
  }

  /** Has what is refused of an item, before its key is at hand, in the audit log. */
  <R> CompletableFuture<R> refusals(
      Map<String, AttributeValue> item, Transport transport, Supplier<CompletableFuture<R>> work) {
    return told(
        store
            .audit()
            .refusals(
                AuditOperation.OPEN,
                () -> new AuditSubject.Key(keyId(item), codec.schema().entityName()),
                transport,
                Async.attempt(work)));
  }

  private <R> CompletableFuture<R> told(CompletableFuture<R> opening) {
    return store.telemetry().opening(codec.schema().entityName(), opening);
  }

  /** What an item says that it is under; empty where that is no key's id. */
  private static String keyId(Map<String, AttributeValue> item) {
    AttributeValue named = item.get(ItemAttributes.KEY_ID);
    return Optional.ofNullable(named == null ? null : named.s())
        .flatMap(KeyId::parse)
        .map(KeyId::toString)
        .orElse("");
  }

  private CompletableFuture<Read<T>> openWhole(
      Key<T> key, Map<String, AttributeValue> item, Transport transport, OpenAudit audit) {
    Optional<PlainForm<T>> plain = store.plainReading().formOf(codec, item);
    return plain.isPresent()
        ? readPlain(key, item, plain.get(), transport, audit)
        : refusals(item, transport, () -> find(key, item, transport))
            .thenCompose(found -> open(key, item, found, transport, audit))
            .thenApply(entity -> Read.of(item, entity));
  }

  /** An item that nothing authenticates: each one that is given out is told and recorded. */
  private CompletableFuture<Read<T>> readPlain(
      Key<T> key,
      Map<String, AttributeValue> item,
      PlainForm<T> plain,
      Transport transport,
      OpenAudit audit) {
    String type = key.address().entityType();
    CompletableFuture<PlainForm.Found<T>> reading =
        Async.attempt(
            () -> {
              SealedItem.checkKeys(key.address(), item);
              return CompletableFuture.completedFuture(plain.read(key.components(), item));
            });
    return told(store
            .audit()
            .refusals(
                AuditOperation.READ_PLAIN,
                () -> new AuditSubject.Key("", type),
                transport,
                reading))
        .thenCompose(
            found -> {
              store.telemetry().readPlain(codec.schema().entityName());
              return audit
                  .readPlain(store.audit(), type, transport)
                  .thenApply(done -> new Read<>(item, found.entity(), found.absent()));
            });
  }

  private CompletableFuture<Found> find(
      Key<T> key, Map<String, AttributeValue> item, Transport transport) {
    ItemAddress address = key.address();
    SealedItem sealed = SealedItem.parse(address, item);
    PartitionAddress partition = address.partition();
    KeyId keyId = sealed.keyId();
    return transport
        .fetch(
            () -> store.keys().toOpen(partition, keyId, address.key()),
            loading -> store.keys().toOpen(partition, keyId, address.key(), loading))
        .thenApply(with -> new Found(sealed, with));
  }

  private CompletableFuture<T> open(
      Key<T> key,
      Map<String, AttributeValue> item,
      Found found,
      Transport transport,
      OpenAudit audit) {
    ItemAddress address = found.item().address();
    try (ContentKey with = found.key()) {
      T entity;
      try {
        byte[] plaintext =
            store.sealer().open(found.item(), codec.schema().unauthenticated(), with);
        store.telemetry().opened(codec.schema().entityName(), plaintext.length);
        entity = codec.decode(key.components(), item, ByteBuffer.wrap(plaintext));
      } catch (BlueStoreException e) {
        return told(
            store
                .audit()
                .refused(AuditOperation.OPEN, AddressPseudonym.of(address, with), e, transport));
      }
      return audit.opened(store.audit(), address, with, transport).thenApply(done -> entity);
    }
  }
}
