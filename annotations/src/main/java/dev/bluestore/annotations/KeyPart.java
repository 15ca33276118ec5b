package dev.bluestore.annotations;

/** A side of an item's key. */
public enum KeyPart {
  /** The partition key, PK. */
  PARTITION,

  /** The sort key, SK. */
  SORT
}
