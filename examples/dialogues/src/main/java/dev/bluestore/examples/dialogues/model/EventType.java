package dev.bluestore.examples.dialogues.model;

/** What can become of an item. */
public enum EventType {
  ADDRESSED,
  RESOLVED,
  REOPENED,
  /** Its status changed otherwise. */
  CHANGED;

  static EventType of(TensionStatus status) {
    return switch (status) {
      case ADDRESSED -> ADDRESSED;
      case RESOLVED -> RESOLVED;
      case REOPENED -> REOPENED;
      case OPEN, OTHER -> CHANGED;
    };
  }
}
