package dev.bluestore.codec;

import dev.bluestore.cbor.Utf8;
import dev.bluestore.envelope.CanonicalNumber;
import dev.bluestore.error.InvalidItemException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * What a query asks of an index: the values of all its partition fields, and of the leading ones of
 * its sort fields; at the end also a range of one more. Immutable: {@link #and} and {@link #within}
 * return another key.
 */
public final class IndexKey {

  /** DynamoDB's limit for an attribute of an index's partition key, in bytes. */
  static final int MAX_PARTITION_BYTES = 2048;

  /** DynamoDB's limit for an attribute of an index's sort key, in bytes. */
  static final int MAX_SORT_BYTES = 1024;

  private final String index;
  private final Map<String, AttributeValue> values;

  private final Optional<Within> within;

  private IndexKey(String index, Map<String, AttributeValue> values, Optional<Within> within) {
    this.index = index;
    this.values = Collections.unmodifiableMap(values);
    this.within = within;
  }

  /**
   * A field whose value can be any of a range.
   *
   * @param attribute the name of its attribute
   */
  public record Within(String attribute, KeyRange<AttributeValue> range) {

    private boolean contains(Map<String, AttributeValue> row) {
      AttributeValue found = row.get(attribute);
      return found != null && range.contains(found, IndexKey::compare);
    }
  }

  /** A key of the index of this name, without a value yet. */
  public static IndexKey of(String index) {
    return new IndexKey(index, new LinkedHashMap<>(), Optional.empty());
  }

  /**
   * This key, with the value of one more field.
   *
   * @throws InvalidItemException where the value has no form in the clear
   */
  public <V> IndexKey and(Field<V> field, V value) {
    Map<String, AttributeValue> more = new LinkedHashMap<>(values);
    more.put(field.name(), field.attribute(value));
    return new IndexKey(index, more, within);
  }

  /**
   * This key, with a range of the sort field that follows those with a value.
   *
   * @throws InvalidItemException where a bound has no form in the clear
   */
  public <V> IndexKey within(Field<V> field, KeyRange<V> range) {
    return new IndexKey(
        index, values, Optional.of(new Within(field.name(), range.map(field::attribute))));
  }

  /** The name of the index. */
  public String index() {
    return index;
  }

  /** The values by the names of their attributes. */
  public Map<String, AttributeValue> values() {
    return values;
  }

  /** What is asked of the field behind those with a value; empty for nothing. */
  public Optional<Within> within() {
    return within;
  }

  /** Whether no row can be in the range. */
  public boolean isEmpty() {
    return within.map(asked -> asked.range().isReversed(IndexKey::compare)).orElse(false);
  }

  /** Whether the value of a row is in the range that this key asks for. */
  public boolean isWithin(Map<String, AttributeValue> row) {
    return within.map(asked -> asked.contains(row)).orElse(true);
  }

  /** Whether a row has the values that this key asks for. */
  public boolean matches(Map<String, AttributeValue> row) {
    return values.entrySet().stream()
        .allMatch(
            asked -> {
              AttributeValue found = row.get(asked.getKey());
              return found != null && isSame(asked.getValue(), found);
            });
  }

  /** DynamoDB writes numbers in a form of its own. */
  private static boolean isSame(AttributeValue one, AttributeValue other) {
    return (one.n() != null && other.n() != null)
        ? CanonicalNumber.of(one.n()).equals(CanonicalNumber.of(other.n()))
        : one.equals(other);
  }

  /** The order of DynamoDB: of numbers by value, of text and bytes by unsigned bytes. */
  private static int compare(AttributeValue one, AttributeValue other) {
    if (one.n() != null && other.n() != null) {
      return new BigDecimal(one.n()).compareTo(new BigDecimal(other.n()));
    } else if (one.s() != null && other.s() != null) {
      return KeyRange.compareText(one.s(), other.s());
    } else if (one.b() != null && other.b() != null) {
      return Arrays.compareUnsigned(one.b().asByteArrayUnsafe(), other.b().asByteArrayUnsafe());
    }
    return one.type().compareTo(other.type());
  }

  static boolean isKeyValue(AttributeValue value, ScalarAttributeType type, int mostBytes) {
    return switch (type) {
      case S -> value.s() != null && isLength(Utf8.encode(value.s()).length, mostBytes);
      case N -> value.n() != null;
      case B -> value.b() != null && isLength(value.b().asByteArrayUnsafe().length, mostBytes);
      case UNKNOWN_TO_SDK_VERSION -> false;
    };
  }

  /** What there is in place of a key's value, in words. */
  static String found(AttributeValue value, ScalarAttributeType type) {
    if (type == ScalarAttributeType.S && value.s() != null) {
      return Utf8.encode(value.s()).length + " bytes";
    } else if (type == ScalarAttributeType.B && value.b() != null) {
      return value.b().asByteArrayUnsafe().length + " bytes";
    }
    return "type " + value.type();
  }

  private static boolean isLength(int bytes, int most) {
    return bytes > 0 && bytes <= most;
  }

  /** What is asked for, by the names alone. */
  String asked() {
    return values.keySet() + within.map(asked -> " and a range of " + asked.attribute()).orElse("");
  }

  /** The names alone: values are not for logs. */
  @Override
  public String toString() {
    return index + asked();
  }
}
