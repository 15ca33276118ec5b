package dev.bluestore.examples.dialogues.model;

/** How far a tension is from being settled. */
public enum TensionStatus {
  OPEN,
  ADDRESSED,
  RESOLVED,
  REOPENED,
  /** What a file says otherwise; its words are in the description. */
  OTHER
}
