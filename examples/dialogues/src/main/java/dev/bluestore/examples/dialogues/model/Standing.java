package dev.bluestore.examples.dialogues.model;

/** How a claim, or a piece of evidence, stands with the panel. */
public enum Standing {
  OPEN,
  ACCEPTED,
  DISPUTED,
  WITHDRAWN,
  /** What a file says otherwise; its words are in the content. */
  OTHER
}
