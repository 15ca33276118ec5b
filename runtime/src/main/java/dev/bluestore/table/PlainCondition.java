package dev.bluestore.table;

import dev.bluestore.condition.Expression;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.InvalidItemException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That a plain item is still as it was read. It has no nonce, so that each of its attributes is
 * compared; one under a name that nobody has looked for cannot be told, since DynamoDB has no
 * condition on a whole item.
 */
public final class PlainCondition {

  /** DynamoDB's limits of an expression: its length, and its operators and functions. */
  private static final int MOST_BYTES = 4096;

  private static final int MOST_OPERATORS = 300;

  private PlainCondition() {}

  /**
   * The condition.
   *
   * @param absent the attributes that were looked for and were not there
   * @throws InvalidItemException where it is longer than DynamoDB allows: with about 149 attributes
   */
  public static Precondition unchanged(Map<String, AttributeValue> read, Set<String> absent) {
    StringBuilder text =
        new StringBuilder(Precondition.present().expression().text())
            .append(" AND attribute_not_exists(" + ItemAttributes.NONCE + ")");
    int operators = 3;
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    Map<String, AttributeValue> compared = new TreeMap<>(read);
    compared.keySet().removeAll(ItemAttributes.KEY);
    compared.keySet().removeAll(ItemAttributes.REPLICATION);
    for (Map.Entry<String, AttributeValue> attribute : compared.entrySet()) {
      String place = "p" + names.size();
      names.put("#" + place, attribute.getKey());
      values.put(":" + place, attribute.getValue());
      text.append(" AND #").append(place).append(" = :").append(place);
      operators += 2;
    }
    for (String name : new TreeSet<>(absent)) {
      String place = "p" + names.size();
      names.put("#" + place, name);
      text.append(" AND attribute_not_exists(#").append(place).append(')');
      operators += 2;
    }
    if (text.length() > MOST_BYTES || operators > MOST_OPERATORS) {
      throw new InvalidItemException(
          "expected a plain item with so few attributes that one condition can compare them ("
              + MOST_OPERATORS
              + " operators, "
              + MOST_BYTES
              + " bytes), found "
              + names.size()
              + "; put the entity instead, while nothing else writes it",
          ItemAddress.keyOf(read));
    }
    return new Precondition(new Expression(text.toString(), names, values));
  }
}
