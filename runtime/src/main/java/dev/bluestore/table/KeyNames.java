package dev.bluestore.table;

import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a table calls the two attributes of its key. All code says {@code PK} and {@code SK}; a
 * transport that renames says this to DynamoDB. Sealed bytes hold neither name.
 *
 * @param partition in place of {@code PK}, 1 to 255 bytes
 * @param sort in place of {@code SK}, 1 to 255 bytes
 */
public record KeyNames(String partition, String sort) {

  /** As the format has them. */
  public static final KeyNames DEFAULT = new KeyNames(ItemAttributes.PK, ItemAttributes.SK);

  private static final int MOST_BYTES = 255;

  /** Refuses what DynamoDB would refuse, and names that items have for something else. */
  public KeyNames {
    if (partition.equals(sort) || Stream.of(partition, sort).anyMatch(name -> !isFree(name))) {
      throw new ConfigurationException(
          "expected two different names for partition key and sort key (BLUE_KEY_NAMES), each of 1"
              + " to "
              + MOST_BYTES
              + " bytes and none that items have for something else, found others; choose names"
              + " such as pk and sk");
    }
  }

  private static boolean isFree(String name) {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    return bytes > 0 && bytes <= MOST_BYTES && !ItemAttributes.isTaken(name);
  }

  /**
   * Of a setting, {@code pk,sk}.
   *
   * @throws ConfigurationException where it is not of two names with a comma between them
   */
  public static KeyNames parse(String setting) {
    String[] names = setting.split(",", -1);
    if (names.length != 2) {
      throw new ConfigurationException(
          "expected two names with a comma between them in BLUE_KEY_NAMES, such as pk,sk, found"
              + " something else; write the partition key's first");
    }
    return new KeyNames(names[0].strip(), names[1].strip());
  }

  boolean isDefault() {
    return equals(DEFAULT);
  }

  /**
   * Refuses plain attributes that would be taken for keys.
   *
   * @throws InvalidItemException where one has the name of a key
   */
  public void check(String entity, Map<String, AttributeValue> plain, ItemKey address) {
    if (plain.containsKey(partition) || plain.containsKey(sort)) {
      throw new InvalidItemException(
          "expected the fields of "
              + entity
              + " to have other names than the keys of the table, found "
              + (plain.containsKey(partition) ? partition : sort)
              + "; store the field under another name (@Attribute), or choose other names for the"
              + " keys (BLUE_KEY_NAMES)",
          address);
    }
  }

  /** An item as a table has it, such as an image of a stream, with the names of the format. */
  public Map<String, AttributeValue> fromTable(Map<String, AttributeValue> item) {
    return isDefault() ? item : KeyRenaming.fromTable(this).attributes(item);
  }

  /** The size of an item as the table holds it, in bytes. */
  public long size(Map<String, AttributeValue> item) {
    return ItemSize.of(item) + (isDefault() ? 0 : bytes(this) - bytes(DEFAULT));
  }

  private static int bytes(KeyNames names) {
    return (names.partition + names.sort).getBytes(StandardCharsets.UTF_8).length;
  }
}
