package dev.bluestore.keys;

/**
 * What a data key was wrapped for. The purpose is part of the wrap, so that nobody changes the
 * state of a key in the table without the master key.
 */
public enum DekPurpose {
  /** Seals and opens. */
  ACTIVE("dek/active"),
  /** Opens, never seals. */
  RETIRED("dek/retired"),
  /** Opens for a restore alone. */
  DRAINED("dek/drained"),
  /** No key at all: the proof on a tombstone. */
  SHRED("shred");

  private final String label;

  DekPurpose(String label) {
    this.label = label;
  }

  /** As it stands in the wrap: {@code dek/active}. */
  public String label() {
    return label;
  }
}
