package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.envelope.KeyText;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.UnreadableEntityException;
import java.nio.ByteBuffer;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Takes whole entities to what is stored of them, and back. Thread-safe.
 *
 * @param <T> the entity
 */
public final class EntityCodec<T> {

  private final EntityMapper<T> mapper;

  /** Over a generated mapper. */
  public EntityCodec(EntityMapper<T> mapper) {
    this.mapper = mapper;
  }

  /**
   * An entity taken apart.
   *
   * @param key its key
   * @param plain its plain attributes
   * @param plaintext its encrypted fields as a CBOR map, in an array that may be longer
   */
  public record Encoded(EntityKey key, Map<String, AttributeValue> plain, ByteBuffer plaintext) {}

  /** What the store must know of the entity. */
  public EntitySchema schema() {
    return mapper.schema();
  }

  /** Whether another one is of the same class: generated mappers map one class each. */
  public boolean isOfClassOf(EntityCodec<?> other) {
    return mapper.getClass() == other.mapper.getClass();
  }

  /** The key of an entity. */
  public EntityKey key(T entity) {
    return mapper.key(entity);
  }

  /** The entity as a write will store it. */
  public T stamped(T entity, Stamp stamp) {
    return mapper.stamped(entity, stamp);
  }

  /**
   * The version that an entity was read with; 0 where it was never stored.
   *
   * @throws InvalidItemException where it is negative
   */
  public long version(T entity) {
    long version = mapper.version(entity).orElse(0);
    if (version < 0) {
      throw new InvalidItemException(
          schema().entityName()
              + ": expected a version of 0, which means never stored, or more, found a negative"
              + " one; leave it as it was read",
          address(mapper.key(entity)));
    }
    return version;
  }

  /**
   * Takes an entity apart.
   *
   * @throws InvalidItemException where a field of it cannot be stored
   */
  public Encoded encode(T entity) {
    EntityKey key = mapper.key(entity);
    AttributeFields plain = new AttributeFields(0);
    CborFields sealed = new CborFields();
    try {
      mapper.write(entity, plain, sealed);
      CborWriter out = CborWriter.forPlaintext();
      sealed.encodeTo(out);
      Map<String, AttributeValue> attributes = plain.toMap();
      for (IndexSchema index : schema().indexes()) {
        index.checkValues(schema().entityName(), attributes, address(key));
      }
      return new Encoded(key, attributes, out.toByteBuffer());
    } catch (FieldException e) {
      throw new InvalidItemException(message("stored", e), address(key));
    }
  }

  /**
   * Puts an entity together.
   *
   * @param plaintext a CBOR map that was checked, in an array
   * @throws UnreadableEntityException where the class does not fit what is stored
   */
  public T decode(EntityKey key, Map<String, AttributeValue> attributes, ByteBuffer plaintext) {
    FieldReader plain = new AttributeFieldReader(attributes);
    FieldReader sealed =
        new CborFieldReader(
            new CborReader(plaintext.array(), plaintext.arrayOffset() + plaintext.position()));
    try {
      return mapper.read(key, plain, sealed);
    } catch (FieldException e) {
      throw new UnreadableEntityException(message("read", e), address(key));
    }
  }

  private String message(String done, FieldException e) {
    return schema().entityName() + " cannot be " + done + ": " + e.getMessage();
  }

  private static ItemKey address(EntityKey key) {
    return new ItemKey(KeyText.join(key.partition()), KeyText.join(key.sort()));
  }
}
