package dev.bluestore.condition;

import dev.bluestore.codec.Field;

/**
 * Text in the clear. Letters are compared as they are, upper and lower case apart.
 *
 * @param <E> the entity
 */
public sealed interface TextField<E> extends OrderedField<E, String> permits TextReference {

  /** A field of text. */
  static <E> TextField<E> of(Field<String> field) {
    return new TextReference<>(field);
  }

  /** Begins with this text. */
  default Condition<E> beginsWith(String prefix) {
    return Condition.of("begins_with(%1$s, %2$s)", field(), field().attribute(prefix));
  }

  /** Has this text somewhere in it. */
  default Condition<E> contains(String part) {
    return Condition.of("contains(%1$s, %2$s)", field(), field().attribute(part));
  }
}
