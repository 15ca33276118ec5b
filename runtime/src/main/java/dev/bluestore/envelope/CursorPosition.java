package dev.bluestore.envelope;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where a query goes on.
 *
 * @param source which of its requests, the first one being 0
 * @param results how many results there were so far
 * @param ofSource how many of them are of this request
 * @param key the keys of the last one's row, in the table and in the index that is asked
 */
public record CursorPosition(
    int source, long results, long ofSource, Map<String, AttributeValue> key) {

  /** Takes a copy. */
  public CursorPosition {
    key = Map.copyOf(key);
  }

  /** Without the keys: those are not for logs. */
  @Override
  public String toString() {
    return "a position behind " + results + " results";
  }
}
