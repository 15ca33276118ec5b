package dev.bluestore.processor.model;

/** The type of a plain attribute, as far as keys of indexes tell it. */
public enum AttributeKind {
  TEXT,
  NUMBER,
  BYTES,
  OTHER
}
