package dev.bluestore.examples.dialogues.model;

/** How far a round, or a dialogue, has come. */
public enum Convergence {
  OPEN,
  CONVERGING,
  CONVERGED,
  BLOCKED,
  /** What a file says otherwise; its words are in the round's summary. */
  OTHER
}
