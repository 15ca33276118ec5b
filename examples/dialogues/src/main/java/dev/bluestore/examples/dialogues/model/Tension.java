package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Aliases;
import dev.bluestore.annotations.Attribute;
import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Index;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Two things that cannot both be had, shown as {@code T0101}.
 *
 * @param status under a name of its own, so that no other entity falls into the index
 */
@Entity("tension")
@Index(
    name = "tension_status",
    partition = "status",
    sort = {"dialogueId", "round", "seq"})
public record Tension(
    String dialogueId,
    int round,
    int seq,
    @Attribute("tension_status") @Aliases("status") TensionStatus status,
    Instant createdAt,
    String label,
    @Encrypted Optional<String> description,
    @Encrypted Optional<String> resolution,
    @Encrypted List<String> contributors,
    @Encrypted List<Reference> references)
    implements Contribution {

  @Override
  public ItemId id() {
    return new ItemId(ItemId.Kind.TENSION, round, seq);
  }
}
