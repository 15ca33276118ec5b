package dev.bluestore;

import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.table.Transport;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a put does before its request and a find after its answer, and nothing else: the mapping,
 * the key from the cache, the envelope, the check of its size.
 *
 * @param <T> the entity
 */
public final class StoreSeal<T> {

  private final EncryptedStore store;
  private final EntitySealer<T> sealer;
  private final Transport transport;

  /** Over a store and its client, which is asked for a partition's key once. */
  public StoreSeal(EncryptedStore store, EntityMapper<T> mapper, DynamoDbClient client) {
    this.store = store;
    this.sealer = new EntitySealer<>(store, new EntityCodec<>(mapper));
    this.transport = Transport.blocking(client);
  }

  /** Takes an entity to its item. */
  public Map<String, AttributeValue> seal(T entity) {
    return sealer.seal(sealer.codec().stamped(entity, store.stamp()), transport).join().item();
  }

  /** The key of an entity, as a find is given it. */
  public Key<T> keyOf(T entity) {
    return sealer.keyOf(entity);
  }

  /** Takes an item to its entity. */
  public T open(Key<T> key, Map<String, AttributeValue> item) {
    return sealer.open(key, item, transport).join();
  }
}
