package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;

/**
 * A message between members of the panel, in the order of time.
 *
 * @param author the slug of the expert who wrote it
 */
@Entity("message")
public record Message(
    @PartitionKey("dialogue") String dialogueId,
    @SortKey(order = 1) Instant timestamp,
    @SortKey(order = 2) String id,
    String author,
    Instant createdAt,
    @Encrypted String body) {}
