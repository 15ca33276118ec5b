package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
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
    String dialogueId,
    int round,
    int seq,
    RecommendationStatus status,
    Optional<String> adoptedInVerdict,
    Instant createdAt,
    String label,
    @Encrypted Optional<String> content,
    @Encrypted List<String> contributors,
    @Encrypted Map<String, String> parameters,
    @Encrypted List<Reference> references)
    implements Contribution {

  @Override
  public ItemId id() {
    return new ItemId(ItemId.Kind.RECOMMENDATION, round, seq);
  }
}
