package dev.bluestore.codec;

import dev.bluestore.cbor.UnencodableException;
import dev.bluestore.cbor.Utf8;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.UnreadableEntityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * A stored field: its name, the names that it had before, its codec, and what it reads as where
 * nothing is stored. Immutable and thread-safe.
 *
 * @param <V> the type of its values
 */
public final class Field<V> {

  private final List<String> names;
  private final byte[] key;
  private final ValueCodec<V> codec;
  private final @Nullable V fallback;

  private Field(List<String> names, byte[] key, ValueCodec<V> codec, @Nullable V fallback) {
    this.names = names;
    this.key = key;
    this.codec = codec;
    this.fallback = fallback;
  }

  /** A field that is stored under this name, and read from under it alone. */
  public static <V> Field<V> of(String name, ValueCodec<V> codec) {
    return new Field<>(List.of(name), Utf8.encode(name), codec, null);
  }

  /**
   * This field, with the names that older items have it under: tried in this order where nothing is
   * stored under its own name, and never written.
   */
  public Field<V> formerly(String... formerNames) {
    List<String> all = new ArrayList<>(1 + formerNames.length);
    all.add(name());
    all.addAll(List.of(formerNames));
    return new Field<>(List.copyOf(all), key, codec, fallback);
  }

  /** This field, read as {@code value} where nothing is stored under any of its names. */
  public Field<V> orElse(V value) {
    return new Field<>(names, key, codec, value);
  }

  /** The name that it is written under. */
  public String name() {
    return names.get(0);
  }

  /**
   * A value of it as a plain attribute, for conditions and for the keys of indexes.
   *
   * @throws InvalidItemException where the value is null, or has no form in the clear
   */
  public AttributeValue attribute(@Nullable V value) {
    if (value == null) {
      throw new InvalidItemException(name() + ": expected a value, found null", null);
    }
    try {
      return codec.toAttribute(value, 0);
    } catch (UnencodableException e) {
      throw new InvalidItemException(name() + ": " + e.getMessage(), null, e);
    } catch (FieldException e) {
      throw new InvalidItemException(String.valueOf(e.within(name()).getMessage()), null, e);
    }
  }

  /**
   * Its value in the plain attributes of an item, as nobody has verified it: that under its own
   * name, else under a former one, else its default; empty where there is none of them.
   *
   * @throws UnreadableEntityException where the attribute is of another type
   */
  public Optional<V> read(Map<String, AttributeValue> attributes) {
    try {
      return new AttributeFieldReader(attributes).getOptional(this);
    } catch (FieldException e) {
      throw new UnreadableEntityException(String.valueOf(e.getMessage()), null, e);
    }
  }

  /** All its names, its own first. */
  public List<String> names() {
    return names;
  }

  /** Its own name in UTF-8; not to be changed. */
  byte[] key() {
    return key;
  }

  ValueCodec<V> codec() {
    return codec;
  }

  @Nullable V fallback() {
    return fallback;
  }

  /** The type of its plain attribute where an index can have it as a key: S, N or B. */
  @Nullable ScalarAttributeType keyType() {
    return codec.keyType();
  }
}
