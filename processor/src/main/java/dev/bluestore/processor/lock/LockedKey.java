package dev.bluestore.processor.lock;

import dev.bluestore.processor.lock.LineReader.MalformedException;
import java.util.OptionalInt;

/**
 * A part of the key: {@code key sort round int32 width 2}; {@code key sort latest constant}.
 *
 * @param name of the component, since values of one type can change places; the text of a constant
 * @param width the digits that a number is padded to
 */
record LockedKey(Half half, String name, StoredType type, OptionalInt width) {
  static final StoredType CONSTANT = new StoredType.Word("constant");

  /** The half of the key that it stands in. */
  enum Half {
    PARTITION("partition"),
    SORT("sort");

    private final String word;

    Half(String word) {
      this.word = word;
    }
  }

  /** Reads what follows {@code key}. */
  static LockedKey read(LineReader in) throws MalformedException {
    Half half = in.oneOf(Half.values(), each -> each.word);
    in.expect(" ");
    String name = in.name();
    in.expect(" ");
    StoredType type = in.type();
    OptionalInt width = in.skips(" width ") ? OptionalInt.of(in.number()) : OptionalInt.empty();
    return new LockedKey(half, name, type, width);
  }

  /** Whether the keys that were made of the former part are those that are made of this one. */
  boolean reads(LockedKey former) {
    return half == former.half
        && name.equals(former.name)
        && width.equals(former.width)
        && type.reads(former.type);
  }

  /** {@code sort round int32 width 2}. */
  String text() {
    String padded = width.isPresent() ? " width " + width.getAsInt() : "";
    return half.word + " " + Quoting.quoted(name) + " " + type.text() + padded;
  }

  String line() {
    return "key " + text();
  }
}
