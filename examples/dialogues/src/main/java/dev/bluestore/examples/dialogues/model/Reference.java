package dev.bluestore.examples.dialogues.model;

/**
 * How an item bears on another.
 *
 * @param targetId the id that people write: {@code T0101}
 */
public record Reference(ReferenceType type, String targetId) {}
