package dev.bluestore.examples.dialogues.model;

/** Whose verdict it is. */
public enum VerdictType {
  /** The panel's. */
  FINAL,
  /** Of those who disagree. */
  MINORITY,
  /** A further one. */
  OTHER
}
