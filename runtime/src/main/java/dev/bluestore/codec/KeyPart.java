package dev.bluestore.codec;

import dev.bluestore.cbor.Utf8;
import dev.bluestore.error.ConfigurationException;

/** One component of a key behind its name: the text of a field, or a constant. */
public sealed interface KeyPart {

  /**
   * A component that a field fills.
   *
   * @param name the field's name, for messages
   */
  record OfField(String name) implements KeyPart {}

  /**
   * A component that is the same in every key of the entity.
   *
   * @param text at least one character
   */
  record Constant(String text) implements KeyPart {

    /** Refuses what cannot be a component of a key. */
    public Constant {
      if (text.isEmpty() || !Utf8.isEncodable(text)) {
        throw new ConfigurationException(
            "expected a constant in a key to be text of at least one character, found "
                + (text.isEmpty() ? "none" : "an unpaired surrogate")
                + "; declare another one");
      }
    }
  }

  /** A component that a field fills. */
  static KeyPart field(String name) {
    return new OfField(name);
  }

  /** A component that is the same in every key of the entity. */
  static KeyPart constant(String text) {
    return new Constant(text);
  }
}
