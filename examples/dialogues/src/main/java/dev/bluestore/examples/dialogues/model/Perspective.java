package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A way to see the question, shown as {@code P0201}: the first of round 2. */
@Entity("perspective")
public record Perspective(
    @PartitionKey("dialogue") String dialogueId,
    @SortKey(order = 1, width = 2) int round,
    @SortKey(order = 2, width = 2) int seq,
    PerspectiveStatus status,
    Instant createdAt,
    @Encrypted String label,
    @Encrypted Optional<String> content,
    @Encrypted List<String> contributors,
    @Encrypted List<Reference> references) {

  /** The id that people write. */
  public ItemId id() {
    return new ItemId(ItemId.Kind.PERSPECTIVE, round, seq);
  }
}
