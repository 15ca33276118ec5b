package dev.bluestore.processor.model;

/** Whether a component may be without a value. */
public enum Presence {
  /** Never null: a primitive, or in a scope that is {@code @NullMarked}. */
  REQUIRED,
  /** Nothing says whether it may be null; null is stored as absent. */
  UNSPECIFIED,
  /** Annotated {@code @Nullable}; null is stored as absent. */
  NULLABLE,
  /** An {@code Optional}; an empty one is stored as absent. */
  OPTIONAL,
  /** An {@code Optional} annotated {@code @Nullable}, which is refused. */
  NULLABLE_OPTIONAL
}
