package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Two things that cannot both be had, shown as {@code T0101}. */
@Entity("tension")
public record Tension(
    @PartitionKey("dialogue") String dialogueId,
    @SortKey(order = 1, width = 2) int round,
    @SortKey(order = 2, width = 2) int seq,
    TensionStatus status,
    Instant createdAt,
    @Encrypted String label,
    @Encrypted Optional<String> description,
    @Encrypted Optional<String> resolution,
    @Encrypted List<String> contributors,
    @Encrypted List<Reference> references) {

  /** The id that people write. */
  public ItemId id() {
    return new ItemId(ItemId.Kind.TENSION, round, seq);
  }
}
