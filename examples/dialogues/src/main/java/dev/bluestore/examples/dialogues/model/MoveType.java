package dev.bluestore.examples.dialogues.model;

/** The kinds of move. */
public enum MoveType {
  CONVERGE,
  DEFEND,
  CHALLENGE,
  BRIDGE,
  REQUEST,
  CONCEDE,
  /** What a file says otherwise; its words are in the context. */
  OTHER
}
