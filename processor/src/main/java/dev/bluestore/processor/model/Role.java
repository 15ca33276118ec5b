package dev.bluestore.processor.model;

/** What the store does with a component by itself. */
public enum Role {
  VERSION("@Version"),
  TIME_TO_LIVE("@TimeToLive"),
  CREATED_AT("@CreatedAt"),
  UPDATED_AT("@UpdatedAt"),
  GENERATED("@Generated");

  private final String annotation;

  Role(String annotation) {
    this.annotation = annotation;
  }

  /** The annotation, for messages. */
  public String annotation() {
    return annotation;
  }
}
