package dev.bluestore.examples.dialogues.model;

/** Whether an open item still is one. */
public enum QuestionStatus {
  OPEN,
  ANSWERED,
  DEFERRED,
  /** What a file says otherwise. */
  OTHER
}
