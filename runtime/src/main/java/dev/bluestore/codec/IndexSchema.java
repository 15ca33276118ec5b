package dev.bluestore.codec;

import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * A global secondary index over plain fields. An item that lacks one of them is not in it. The
 * index holds the whole table's items: entities with fields of the same names share it.
 *
 * @param name 3 to 255 letters, digits, {@code _}, {@code -} and {@code .}
 * @param partition the attributes of its partition key, one to four
 * @param sort the attributes of its sort key, at most four
 * @param projection what of an item is in the index beside all keys
 * @param included the names of the further attributes where the projection includes some
 */
public record IndexSchema(
    String name,
    List<Key> partition,
    List<Key> sort,
    Projection projection,
    List<String> included) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");
  private static final int MOST_KEYS = 4;

  /** What of an item is in an index beside the keys of index and table. */
  public enum Projection {
    /** Everything: a query reads nothing else. */
    ALL,
    /** Nothing: a query reads each item again from the table. */
    KEYS_ONLY,
    /** Some further attributes, for conditions; a query reads each item again. */
    INCLUDE
  }

  /**
   * An attribute of a key.
   *
   * @param type S, N or B
   */
  public record Key(String attribute, ScalarAttributeType type) {

    static Key of(Field<?> field) {
      ScalarAttributeType type = field.keyType();
      if (type == null) {
        throw new ConfigurationException(
            field.name()
                + " cannot be in the key of an index: expected a field that is text, a number or"
                + " bytes in the clear, found another; convert it, or index another field");
      }
      return new Key(field.name(), type);
    }
  }

  /** Takes copies, and refuses what DynamoDB would refuse. */
  public IndexSchema {
    partition = List.copyOf(partition);
    sort = List.copyOf(sort);
    included = List.copyOf(included);
    if (!NAME.matcher(name).matches()) {
      throw new ConfigurationException(
          "expected the name of an index to be 3 to 255 letters, digits, _, - and ., found another;"
              + " rename it");
    }
    if (partition.isEmpty() || partition.size() > MOST_KEYS || sort.size() > MOST_KEYS) {
      throw new ConfigurationException(
          String.format(
              "expected the index %s to have 1 to %d partition fields and at most %d sort fields,"
                  + " found %d and %d",
              name, MOST_KEYS, MOST_KEYS, partition.size(), sort.size()));
    }
    Set<String> seen = new HashSet<>();
    Stream.concat(attributes(partition, sort), included.stream())
        .filter(attribute -> !seen.add(attribute))
        .findFirst()
        .ifPresent(
            twice -> {
              throw new ConfigurationException(
                  "expected each field of an index once, found twice: " + twice);
            });
  }

  /**
   * The beginning of an index; its partition comes next.
   *
   * @param name 3 to 255 letters, digits, {@code _}, {@code -} and {@code .}
   */
  public static Unplaced of(String name) {
    return new Unplaced(name);
  }

  /** An index that lacks its partition. */
  public record Unplaced(String name) {

    /**
     * Over these fields, to be asked for by their values, all of them.
     *
     * @throws ConfigurationException where name or fields are not what an index can have
     */
    public IndexSchema partition(Field<?>... fields) {
      return new IndexSchema(name, keys(fields), List.of(), Projection.ALL, List.of());
    }
  }

  /** Sorted by these fields, the first one first. */
  public IndexSchema sort(Field<?>... fields) {
    return new IndexSchema(name, partition, keys(fields), projection, included);
  }

  /** Without a copy of the items: smaller, and one more read for each item of a query. */
  public IndexSchema keysOnly() {
    return new IndexSchema(name, partition, sort, Projection.KEYS_ONLY, List.of());
  }

  /** With these fields beside the keys, for conditions, and one more read for each item. */
  public IndexSchema including(Field<?>... fields) {
    return new IndexSchema(
        name,
        partition,
        sort,
        Projection.INCLUDE,
        Arrays.stream(fields).<String>map(Field::name).toList());
  }

  private static List<Key> keys(Field<?>... fields) {
    return Arrays.stream(fields).<Key>map(Key::of).toList();
  }

  private static Stream<String> attributes(List<Key> partition, List<Key> sort) {
    return Stream.concat(partition.stream(), sort.stream()).map(Key::attribute);
  }

  /** The names of the attributes of both keys, the partition's first. */
  public List<String> keyAttributes() {
    return attributes(partition, sort).toList();
  }

  /** Whether the index has a plain attribute of the items that are in it. */
  public boolean holds(String attribute) {
    return projection == Projection.ALL
        || included.contains(attribute)
        || keyAttributes().contains(attribute);
  }

  /** Refuses a key that lacks an attribute of the partition, or leaves one of the sort key out. */
  void check(String entityName, IndexKey key) {
    List<String> all = keyAttributes();
    Map<String, AttributeValue> given = key.values();
    int count = given.size();
    if (count < partition.size()
        || count > all.size()
        || !given.keySet().equals(new HashSet<>(all.subList(0, count)))
        || !key.within().map(asked -> all.indexOf(asked.attribute()) == count).orElse(true)) {
      throw new InvalidItemException(
          String.format(
              "a key of the index %s of %s has the first %d to %d of %s, and a range of none but"
                  + " the next one, found %s",
              name, entityName, partition.size(), all.size(), all, key.asked()),
          null);
    }
    checkValues(entityName, given, null);
    key.within().ifPresent(asked -> checkBounds(entityName, asked));
  }

  private void checkBounds(String entityName, IndexKey.Within asked) {
    Stream.concat(asked.range().lower().stream(), asked.range().upper().stream())
        .forEach(bound -> checkValues(entityName, Map.of(asked.attribute(), bound.value()), null));
  }

  /** Refuses values that DynamoDB would not take into the index; absent ones are none. */
  void checkValues(
      String entityName, Map<String, AttributeValue> attributes, @Nullable ItemKey item) {
    partition.forEach(
        key -> checkValue(entityName, key, IndexKey.MAX_PARTITION_BYTES, attributes, item));
    sort.forEach(key -> checkValue(entityName, key, IndexKey.MAX_SORT_BYTES, attributes, item));
  }

  private void checkValue(
      String entityName,
      Key key,
      int mostBytes,
      Map<String, AttributeValue> attributes,
      @Nullable ItemKey item) {
    AttributeValue value = attributes.get(key.attribute());
    if (value != null && !IndexKey.isKeyValue(value, key.type(), mostBytes)) {
      throw new InvalidItemException(
          entityName
              + "."
              + key.attribute()
              + " cannot be a key of the index "
              + name
              + ": expected type "
              + key.type()
              + " with 1 to "
              + mostBytes
              + " bytes, found "
              + IndexKey.found(value, key.type())
              + "; leave the field out, or store"
              + " a value of that length",
          item);
    }
  }
}
