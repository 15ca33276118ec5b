package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What should be done, shown as {@code R0101}.
 *
 * @param adoptedInVerdict the id of the verdict that adopts it
 * @param parameters what else there is to say about it, by name
 */
@Entity("recommendation")
public record Recommendation(
    @PartitionKey("dialogue") String dialogueId,
    @SortKey(order = 1, width = 2) int round,
    @SortKey(order = 2, width = 2) int seq,
    RecommendationStatus status,
    Optional<String> adoptedInVerdict,
    Instant createdAt,
    @Encrypted String label,
    @Encrypted Optional<String> content,
    @Encrypted List<String> contributors,
    @Encrypted Map<String, String> parameters,
    @Encrypted List<Reference> references) {

  /** The id that people write. */
  public ItemId id() {
    return new ItemId(ItemId.Kind.RECOMMENDATION, round, seq);
  }
}
