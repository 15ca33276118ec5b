package dev.bluestore.table;

import dev.bluestore.condition.Expression;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.SealedItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an update makes of an item that was read. Attributes that are counted in place are not bound
 * to the nonce, so they are left alone; one that the change itself has changed is written only
 * where it still is what was read.
 *
 * @param before the item that was read
 * @param after the item that is to be there
 * @param inPlace the attributes that are counted in place
 * @param changed those of them that the change has changed
 * @param absent where the item that was read is not sealed: the attributes that must not come
 */
public record ItemChange(
    Map<String, AttributeValue> before,
    Map<String, AttributeValue> after,
    Set<String> inPlace,
    Set<String> changed,
    Set<String> absent) {

  /** Takes copies of the names. */
  public ItemChange {
    inPlace = Set.copyOf(inPlace);
    changed = Set.copyOf(changed);
    absent = Set.copyOf(absent);
  }

  /** Whether an item is the one that was read, as far as the write depends on it. */
  public boolean isOf(Map<String, AttributeValue> there) {
    return SealedItem.isUnsealed(before)
        ? there.equals(before)
        : same(there, ItemAttributes.NONCE)
            && written().stream().allMatch(name -> same(there, name));
  }

  private boolean same(Map<String, AttributeValue> there, String name) {
    return Objects.equals(there.get(name), before.get(name));
  }

  /** The attributes counted in place that are written all the same: changed ones and new ones. */
  private Set<String> written() {
    Set<String> written = new HashSet<>(changed);
    inPlace.stream()
        .filter(name -> !before.containsKey(name) && after.containsKey(name))
        .forEach(written::add);
    return written;
  }

  /**
   * What must be there: what was read.
   *
   * @param condition what must hold of it beside
   */
  public Precondition expected(Optional<Expression> condition) {
    Precondition unchanged =
        SealedItem.isUnsealed(before) ? PlainCondition.unchanged(before, absent) : unchanged();
    return condition.map(unchanged::and).orElse(unchanged);
  }

  private Precondition unchanged() {
    AttributeValue nonce = Objects.requireNonNull(before.get(ItemAttributes.NONCE));
    StringBuilder text = new StringBuilder("#nonce = :nonce");
    Map<String, String> names = new HashMap<>(Map.of("#nonce", ItemAttributes.NONCE));
    Map<String, AttributeValue> values = new HashMap<>(Map.of(":nonce", nonce));
    for (String name : written()) {
      String place = "c" + names.size();
      names.put("#" + place, name);
      AttributeValue read = before.get(name);
      if (read == null) {
        text.append(" AND attribute_not_exists(#").append(place).append(')');
      } else {
        text.append(" AND #").append(place).append(" = :").append(place);
        values.put(":" + place, read);
      }
    }
    return new Precondition(new Expression(text.toString(), names, values));
  }

  /** Sets what is to be there, and removes what is gone. */
  Expression expression() {
    Set<String> alone = new HashSet<>(inPlace);
    alone.removeAll(written());
    alone.addAll(ItemAttributes.KEY);
    alone.addAll(ItemAttributes.REPLICATION);
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    List<String> set = new ArrayList<>();
    after.forEach(
        (name, value) -> {
          if (!alone.contains(name)) {
            String place = "a" + names.size();
            names.put("#" + place, name);
            values.put(":" + place, value);
            set.add("#" + place + " = :" + place);
          }
        });
    List<String> removed = new ArrayList<>();
    for (String name : before.keySet()) {
      if (!alone.contains(name) && !after.containsKey(name)) {
        String place = "#a" + names.size();
        names.put(place, name);
        removed.add(place);
      }
    }
    String text = "SET " + String.join(", ", set);
    return new Expression(
        removed.isEmpty() ? text : text + " REMOVE " + String.join(", ", removed), names, values);
  }
}
