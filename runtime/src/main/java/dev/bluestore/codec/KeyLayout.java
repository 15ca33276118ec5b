package dev.bluestore.codec;

import dev.bluestore.cbor.Utf8;
import dev.bluestore.envelope.KeyText;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One half of the keys of an entity: a name, and the parts behind it in order.
 *
 * @param what which half, for messages
 */
record KeyLayout(String what, String name, List<KeyPart> parts, int mostBytes) {

  /** An escape of ASCII has three, and so has what UTF-8 has most for a char. */
  private static final int MOST_BYTES_OF_CHARACTER = 3;

  KeyLayout {
    parts = List.copyOf(parts);
  }

  /** How many components are filled by fields. */
  int fields() {
    int fields = 0;
    for (KeyPart part : parts) {
      fields += part instanceof KeyPart.OfField ? 1 : 0;
    }
    return fields;
  }

  /**
   * The name, the components of the fields and the constants among them, as far as they reach.
   *
   * @param given where the components of the fields are, {@code from} the first of them up to
   *     {@code to}
   */
  List<String> fill(int from, int to, String... given) {
    String[] components = new String[1 + parts.size()];
    components[0] = name;
    int size = 1;
    int next = from;
    for (KeyPart part : parts) {
      if (part instanceof KeyPart.Constant constant) {
        components[size++] = constant.text();
      } else if (next < to) {
        components[size++] = given[next++];
      } else {
        break;
      }
    }
    return List.of(size == components.length ? components : Arrays.copyOf(components, size));
  }

  /** The component of a field, by its place among the fields. */
  String component(List<String> components, int field) {
    int left = field;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof KeyPart.OfField && left-- == 0) {
        return components.get(1 + i);
      }
    }
    throw new IndexOutOfBoundsException(field);
  }

  /** Whether these are all the components of such a key. */
  boolean fits(List<String> components) {
    if (components.size() != 1 + parts.size() || !components.get(0).equals(name)) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof KeyPart.Constant constant
          && !constant.text().equals(components.get(1 + i))) {
        return false;
      }
    }
    return true;
  }

  /** The keys that begin with these components, and have one of a range behind them. */
  EntityKeyRange range(String entityName, EntityKey leading, KeyRange<String> next) {
    int given = leading.sort().size() - 1;
    if (given == parts.size()) {
      throw new InvalidItemException(
          "a range of "
              + entityName
              + " needs a field behind the given components, found a whole key; give it less",
          null);
    }
    EntityKeyRange range = EntityKeyRange.of(leading, next, given + 1 < parts.size());
    for (String bound : List.of(range.first(), range.last())) {
      int bytes = Utf8.encode(bound).length;
      if (bytes > mostBytes) {
        throw new InvalidItemException(
            "a bound of a range of "
                + entityName
                + " makes the "
                + what
                + " too long: expected at most "
                + mostBytes
                + " bytes in all, found "
                + bytes
                + "; shorten it",
            null);
      }
    }
    return range;
  }

  /** Refuses components that are longer than DynamoDB allows, with the longest field's name. */
  void checkSize(String entityName, List<String> components, Supplier<ItemKey> key) {
    if (isSurelyShort(components)) {
      return;
    }
    int bytes = Utf8.encode(KeyText.join(components)).length;
    if (bytes > mostBytes) {
      throw new InvalidItemException(
          entityName
              + longestField(components).map(field -> "." + field).orElse("")
              + " makes the "
              + what
              + " too long: expected at most "
              + mostBytes
              + " bytes in all, found "
              + bytes
              + "; shorten it",
          key.get());
    }
  }

  /** Whether there is room also where each character is escaped, and it is text at all. */
  private boolean isSurelyShort(List<String> components) {
    long most = components.size();
    for (String component : components) {
      most += (long) MOST_BYTES_OF_CHARACTER * component.length();
      if (!Utf8.isEncodable(component)) {
        return false;
      }
    }
    return most <= mostBytes;
  }

  private Optional<String> longestField(List<String> components) {
    Optional<String> longest = Optional.empty();
    int most = -1;
    for (int i = 0; i < components.size() - 1; i++) {
      int length = components.get(1 + i).length();
      if (parts.get(i) instanceof KeyPart.OfField field && length > most) {
        longest = Optional.of(field.name());
        most = length;
      }
    }
    return longest;
  }
}
