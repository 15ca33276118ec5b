package dev.bluestore.corruption;

import dev.bluestore.error.OpenException;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A row with one fault.
 *
 * @param what was done to it
 * @param row the whole of it
 * @param refusal what a reader throws
 */
record Fault(String what, Map<String, AttributeValue> row, Class<? extends OpenException> refusal) {

  /** A row with another value of one attribute. */
  static Fault with(
      Map<String, AttributeValue> row,
      String name,
      AttributeValue value,
      String what,
      Class<? extends OpenException> refusal) {
    Map<String, AttributeValue> changed = new HashMap<>(row);
    changed.put(name, value);
    return new Fault(name + ": " + what, changed, refusal);
  }

  /** A row that lacks an attribute. */
  static Fault without(
      Map<String, AttributeValue> row, String name, Class<? extends OpenException> refusal) {
    Map<String, AttributeValue> changed = new HashMap<>(row);
    changed.remove(name);
    return new Fault(name + ": removed", changed, refusal);
  }
}
