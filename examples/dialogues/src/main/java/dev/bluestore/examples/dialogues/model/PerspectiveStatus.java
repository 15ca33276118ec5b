package dev.bluestore.examples.dialogues.model;

/** What became of a perspective. */
public enum PerspectiveStatus {
  OPEN,
  REFINED,
  MERGED,
  ADOPTED,
  WITHDRAWN,
  /** What a file says otherwise; its words are in the content. */
  OTHER
}
