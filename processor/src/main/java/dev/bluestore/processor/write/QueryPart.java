package dev.bluestore.processor.write;

import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * What a query can ask for: the leading components of a key, each by its value; but for the last
 * one, where it is asked for by a range.
 */
record QueryPart(List<Component> components, boolean isRange) {
  QueryPart {
    components = List.copyOf(components);
  }

  /**
   * All of them, the shortest first.
   *
   * @param shortest how many components are always given by their values
   * @param longest how many can be
   */
  static List<QueryPart> of(List<Component> keys, int shortest, int longest) {
    List<QueryPart> parts = new ArrayList<>();
    for (int end = shortest; end <= longest; end++) {
      parts.add(new QueryPart(keys.subList(0, end), false));
      if (end < keys.size() && hasRanges(keys.get(end).type())) {
        parts.add(new QueryPart(keys.subList(0, end + 1), true));
      }
    }
    return parts;
  }

  /**
   * Whether what is stored sorts as the values do: not enums, which are stored by name, nor what a
   * converter makes of a value, nor UUIDs, whose signed order in Java no text has; nor times that
   * are stored in whole seconds.
   */
  private static boolean hasRanges(ValueType type) {
    return type == ScalarType.TEXT
        || (References.isOrdered(type) && type != ScalarType.EPOCH_SECOND);
  }

  /** The components that are asked for by their values. */
  List<Component> values() {
    return isRange ? components.subList(0, components.size() - 1) : components;
  }
}
